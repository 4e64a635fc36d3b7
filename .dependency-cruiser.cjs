/** Who may import whom. One rule for each line of the table in the README; see there for the reasons. */

const server = (...folders) => `^server/(${folders.join("|")})(/|\\.ts$)`;
const screens =
  "join|participant|facilitator|room|board|organiser|review|evaluation";
const storeImplementations = "^server/sessionStore/(?!sessionStore\\.ts$)";
const sql = "^node_modules/(kysely|better-sqlite3|pg)/";
const sockets =
  "^node_modules/(socket\\.io|socket\\.io-client|ws|y-websocket)/";
const io =
  "^(node:)?(fs|fs/promises|net|http|https|http2|dns|child_process|worker_threads)$";

function forbid(name, from, to) {
  const path = (value) => (typeof value === "string" ? { path: value } : value);
  return { name, severity: "error", from: path(from), to: path(to) };
}

module.exports = {
  forbidden: [
    forbid("domain-imports-itself-only", "^shared/domain/", {
      pathNot: "^shared/domain/",
    }),
    forbid("shared-is-for-both-ends", "^shared/", "^(server|client|tests)/"),
    forbid("shared-has-no-node", "^shared/", { dependencyTypes: ["core"] }),
    forbid("formats-are-data", "^shared/formats/", "^node_modules/"),
    forbid("protocol-parses-with-zod", "^shared/protocol/", {
      path: "^node_modules/",
      pathNot: "^node_modules/zod/",
    }),
    forbid("text-uses-lingui", "^shared/text/", {
      path: "^node_modules/",
      pathNot: "^node_modules/(@lingui/|@messageformat/)",
    }),
    forbid(
      "shared-folders-keep-apart",
      "^shared/(formats|anonymise|protocol|text)/",
      {
        path: "^shared/(formats|anonymise|protocol|text)/",
        pathNot: ["^shared/$1/", "^shared/protocol/(messages|limits)\\.ts$"],
      },
    ),

    forbid(
      "session-knows-no-wire-and-no-sql",
      server("session"),
      [server("sockets", "routes"), sql, sockets].join("|"),
    ),
    forbid(
      "session-knows-no-express",
      server("session"),
      "^node_modules/express/",
    ),
    forbid(
      "session-knows-the-store-by-its-interface",
      server("session"),
      storeImplementations,
    ),
    forbid(
      "below-the-wire",
      server(
        "sessionStore",
        "access",
        "notes",
        "keeping",
        "database",
        "session",
      ),
      server("sockets", "routes", "httpApp", "main"),
    ),
    forbid(
      "wire-knows-no-store",
      server("sockets", "routes"),
      [storeImplementations, sql].join("|"),
    ),
    forbid("sockets-not-routes", server("sockets"), server("routes")),
    forbid("routes-not-sockets", server("routes"), server("sockets")),
    forbid("report-has-no-io", server("report"), {
      path: [
        io,
        sql,
        sockets,
        "^node_modules/express/",
        server(
          "database",
          "sessionStore",
          "session",
          "sockets",
          "routes",
          "notes",
          "access",
        ),
      ],
    }),
    forbid(
      "main-builds-and-is-built-by-nobody",
      { pathNot: "^server/commands/" },
      "^server/main\\.ts$",
    ),

    forbid(
      "connection-knows-no-screen",
      "^client/connection/",
      `^client/(components|${screens}|App|main)`,
    ),
    forbid("screens-keep-apart", `^client/(${screens})/`, {
      path: `^client/(${screens})/`,
      pathNot: "^client/($1|board|evaluation)/",
    }),
    forbid(
      "components-know-no-screen",
      "^client/components/",
      `^client/(${screens})/`,
    ),
    forbid("screens-use-hooks", `^client/(components|${screens})/`, {
      path: "^client/connection/",
      pathNot: "^client/connection/(hooks|api|notesProvider)\\.tsx?$",
    }),
    forbid(
      "screens-touch-no-socket",
      `^client/(components|${screens})/`,
      sockets,
    ),
    forbid("client-not-server", "^client/", "^server/"),
    forbid("server-not-client", "^server/", "^client/"),

    forbid("tests-are-never-imported", "^(client|server|shared)/", "^tests/"),
    // Types may point at each other; what runs may not.
    forbid(
      "no-circles",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid("nothing-missing", {}, { couldNotResolve: true }),
    forbid(
      "shipped-code-uses-shipped-packages",
      {
        path: "^(client|server|shared)/",
        // Makes the lists of names, on a programmer's machine.
        pathNot: "^server/commands/(buildNames|nameSources)",
      },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        pathNot: "^node_modules/@types/",
      },
    ),
  ],
  options: {
    doNotFollow: { path: "^node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
