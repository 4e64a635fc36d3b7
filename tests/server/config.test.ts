import { describe, expect, it } from "vitest";
import { readConfig, WrongConfig } from "../../server/config.ts";

const testClock = "2026-03-12T19:30:00+01:00";

describe("the configuration", () => {
  it("has defaults that reach this machine only", () => {
    expect(readConfig({}, [])).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: "data",
      publicUrl: null,
      databaseUrl: null,
      trustedProxies: ["loopback"],
      masterKeyFile: "data/master.key",
      backupDir: null,
      keysCopyDir: null,
      logLevel: "info",
      testClock: null,
      lan: false,
    });
  });

  it("takes an empty value for a missing one", () => {
    expect(readConfig({ PORT: "", PUBLIC_URL: "" }, []).port).toBe(3000);
  });

  it("with --lan listens on all interfaces, unless HOST says otherwise", () => {
    expect(readConfig({}, ["--lan"])).toMatchObject({
      host: "0.0.0.0",
      lan: true,
    });
    expect(readConfig({ HOST: "192.168.1.5" }, ["--lan"]).host).toBe(
      "192.168.1.5",
    );
  });

  it.each([
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "3e3" }, "PORT"],
    [{ HOST: "two words" }, "HOST"],
    [{ DATABASE_URL: "mysql://user:hunter2@db/kring" }, "DATABASE_URL"],
    [{ PUBLIC_URL: "kring.example.org" }, "PUBLIC_URL"],
    [{ PUBLIC_URL: "https://kring.example.org/path" }, "PUBLIC_URL"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ TEST_CLOCK: "half past seven" }, "TEST_CLOCK"],
    [{ TEST_CLOCK: testClock, HOST: "0.0.0.0" }, "TEST_CLOCK"],
    [
      { TEST_CLOCK: testClock, PUBLIC_URL: "https://kring.example.org" },
      "TEST_CLOCK",
    ],
  ])("refuses %j, naming %s and never the value", (variables, name) => {
    const read = (): unknown => readConfig(variables, []);
    expect(read).toThrow(WrongConfig);
    expect(read).toThrow(name);
    expect(read).not.toThrow(/hunter2|70000|half past/);
  });

  it.each([
    { DATA_DIR: "data", KEYS_COPY_DIR: "data/keys" },
    { DATA_DIR: "data/kring", KEYS_COPY_DIR: "data" },
    { BACKUP_DIR: "/backups", KEYS_COPY_DIR: "/backups/" },
  ])("keeps the copies of keys apart: %j", (variables) => {
    expect(() => readConfig(variables, [])).toThrow(/KEYS_COPY_DIR/);
  });

  it("names everything that is wrong at once", () => {
    const read = (): unknown => readConfig({ PORT: "x", LOG_LEVEL: "x" }, []);
    expect(read).toThrow(/PORT[^]*LOG_LEVEL/);
  });

  it("refuses the test clock together with --lan, and options nobody knows", () => {
    expect(() => readConfig({ TEST_CLOCK: testClock }, ["--lan"])).toThrow(
      WrongConfig,
    );
    expect(() => readConfig({}, ["--public"])).toThrow(WrongConfig);
  });

  it("takes the test clock on this machine", () => {
    const config = readConfig({ TEST_CLOCK: testClock }, []);
    expect(config.testClock).toBe(Date.parse(testClock));
  });
});
