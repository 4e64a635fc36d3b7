import { describe, expect, it } from "vitest";

import { fold } from "../../shared/anonymise/fold.ts";
import { foundIn, takenFrom } from "./marked.ts";

/* Faults met in trials of this pipeline; each is easily made again. */
describe("faults that were made before", () => {
  it("an account number does not swallow the word behind it", () => {
    const text = "Stort op NL91ABNA0417164300 dan komt het goed.";
    expect(takenFrom(text)).toEqual(["NL91ABNA0417164300"]);
    expect(takenFrom("BE87 7895 4012 3094 DANK U")).toEqual([
      "BE87 7895 4012 3094",
    ]);
  });

  it("a name stops where the small letters begin", () => {
    expect(takenFrom("Mevrouw Peeters van hierover kwam niet meer.")).toEqual([
      "Peeters",
    ]);
    expect(takenFrom("We gingen met Hassan naar de zee en terug.")).toEqual([
      "Hassan",
    ]);
  });

  it("letters with marks are letters, at the edges of a word too", () => {
    const options = { knownNames: ["Ümit Çelik"], language: "tr" } as const;
    expect(takenFrom("Çelik'in evi uzak.", options)).toEqual(["Çelik"]);
    expect(takenFrom("Dün Ümit aradı.", options)).toEqual(["Ümit"]);
  });

  it("a preposition does not hide the town behind it", () => {
    expect(takenFrom("In Lier is er een herstelacademie.")).toEqual(["Lier"]);
    expect(takenFrom("Hij rijdt van Peer naar Bree.")).toEqual([
      "Peer",
      "Bree",
    ]);
  });

  it("abbreviations in capitals are no names", () => {
    expect(takenFrom("Zijn IBAN stond in een SMS op mijn GSM.")).toEqual([]);
    expect(takenFrom("Het OCMW, de VDAB en het CLB bellen niet.")).toEqual([]);
  });

  it("a capital İ does not shift what follows", () => {
    const text = "İyi ki İstanbul'da değil, dedi İsmail bana.";
    expect(fold(text)).toHaveLength(text.length);
    expect(
      takenFrom(text, { knownNames: ["İsmail"], language: "tr" }),
    ).toContain("İsmail");
  });

  it("a national number is no phone number and a date is none either", () => {
    expect(foundIn("Zijn nummer is 83.05.27-969.96.")[0]?.category).toBe("ID");
    expect(foundIn("Geboren op 11-04-1946.")[0]?.category).toBe("DATE");
  });

  it("common words one letter from a name stay", () => {
    const options = { knownNames: ["Karen", "Boom Smets"] };
    expect(takenFrom("De karren staan op de boot.", options)).toEqual([]);
  });
});
