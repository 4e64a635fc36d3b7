import { describe, expect, it } from "vitest";

import type { Language } from "../../shared/anonymise/names/lists.ts";
import { foundIn, takenFrom } from "./marked.ts";

type Row = [text: string, taken: string[], language?: Language];

function taken(rows: Row[]): void {
  it.each(rows)("%s", (text, surfaces, language = "nl") => {
    expect(takenFrom(text, { language })).toEqual(surfaces);
  });
}

describe("addresses and handles", () => {
  taken([
    ["Schrijf naar j.peeters@telenet.be.", ["j.peeters@telenet.be"]],
    [
      "Schrijf naar jan punt peeters at gmail punt com.",
      ["jan punt peeters at gmail punt com"],
    ],
    ["piet (at) skynet.be", ["piet (at) skynet.be"]],
    ["Zie www.kring.be/avond voor meer.", ["www.kring.be/avond"]],
    ["Ik was moe.Is dat erg?", []],
    ["op insta: lotte.v_99, elke dag", ["lotte.v_99"]],
    ["Zoek @mike_s op snap.", ["@mike_s"]],
    ["Ik zit op facebook, 3 uur per dag.", []],
  ]);
});

describe("numbers that belong to one person", () => {
  taken([
    ["rekening BE68 5390 0754 7034 graag", ["BE68 5390 0754 7034"]],
    ["rijksregister 85073003328 staat er", ["85073003328"]],
    ["kaart 592-1234567-48", ["592-1234567-48"]],
    ["de auto 1-VKL-882", ["1-VKL-882"]],
    ["plaka 34 ABC 123", ["34 ABC 123"], "tr"],
    ["dossiernummer 2023/4471 is zoek", ["2023/4471"]],
    ["le numéro de dossier 8842-B", ["8842-B"], "fr"],
    ["dosya no: 5567", ["5567"], "tr"],
    ["In 2023 kwamen er 1200 mensen.", []],
  ]);
});

describe("phone numbers", () => {
  taken([
    ["bel 0497 33 22 11", ["0497 33 22 11"]],
    ["bel (011) 23 45 67", ["(011) 23 45 67"]],
    ["0532 123 45 67 ara", ["0532 123 45 67"], "tr"],
    ["gsm 470112233", ["470112233"]],
    ["Bel 1813, 106, 107 of 112.", []],
    ["Le 0800 32 123 répond la nuit.", [], "fr"],
  ]);
});

describe("days", () => {
  taken([
    ["op 2 februari 2024 tekende ze", ["2 februari 2024"]],
    ["moet op 19/09 terug", ["19/09"]],
    ["le 1er mai on chôme", ["1er mai"], "fr"],
    ["on 6 May and on May 7th, 2021", ["6 May", "May 7th, 2021"], "en"],
    ["12 Mart'ta başladı", ["12 Mart"], "tr"],
    ["née à la maison en 1958", ["1958"], "fr"],
    ["1972 doğumluyum", ["1972"], "tr"],
    ["24/7 bereikbaar, 3/4 van de tijd, om 14.30", []],
    ["In maart, op maandag en met Kerstmis.", []],
  ]);
});

describe("ages", () => {
  taken([
    ["zij is 47 en alleen", ["47"]],
    ["een man van zesendertig", ["zesendertig"]],
    ["een achttienjarige", ["achttien"]],
    ["op haar twaalfde", ["twaalfde"]],
    ["elle a quarante-deux ans", ["quarante-deux"], "fr"],
    ["she turned 70", ["70"], "en"],
    ["elli beş yaşında", ["elli beş"], "tr"],
    ["al tien jaar buren, vijf jaar geleden", []],
    ["hij is 34 keer verhuisd; het is vijf uur", []],
    ["il y a seize ans, depuis dix ans", [], "fr"],
    ["we close at nine", [], "en"],
  ]);
});

describe("places", () => {
  taken([
    [
      "in de Lange Ridderstraat 9 bus 2, 2800 Mechelen",
      ["Lange Ridderstraat 9 bus 2", "2800 Mechelen"],
    ],
    ["aanbellen in de Turnhoutsebaan 310", ["Turnhoutsebaan 310"]],
    ["statiestraat 60 is het", ["statiestraat 60"]],
    ["il vit quai de la Batte 18", ["quai de la Batte 18"], "fr"],
    ["at 14 Kronenburgstraat", ["14 Kronenburgstraat"], "en"],
    ["Genk'te yaşıyor", ["Genk"], "tr"],
    ["ze fietst naar gent", ["gent"]],
    ["Onderweg was het stil. De straat was leeg.", []],
    ["Een peer en een mol in België.", []],
  ]);
});

describe("organisations", () => {
  taken([
    ["een plaats op BuSO De Beemden", ["BuSO De Beemden"]],
    ["bij CAW Antwerpen", ["CAW Antwerpen"]],
    ["in buurthuis De Schakel", ["buurthuis De Schakel"]],
    ["haar collega's bij Telenet", ["Telenet"]],
    ["sa patronne chez Delhaize", ["Delhaize"], "fr"],
    ["she works at Lidl", ["Lidl"], "en"],
    ["kardeşi Ford'da çalışıyor", ["Ford"], "tr"],
    ["Ik koop brood bij Delhaize.", []],
  ]);
});

describe("people nobody registered", () => {
  taken([
    ["Mevrouw Peeters kwam.", ["Peeters"]],
    ["mijn broer Zjef kwam", ["Zjef"]],
    ["E. Frimpong tekende.", ["E. Frimpong"]],
    ["Constant, mon ancien voisin, est mort.", ["Constant"], "fr"],
    ["Le bruit constant me rend fou.", [], "fr"],
    ["Ayşe abla geldi.", ["Ayşe"], "tr"],
    ["We leerden Frans op Netflix met Kerstmis.", []],
    ["Eenzaamheid is stil. Zwijgen ook.", []],
  ]);

  it("are suggested where only the start of a sentence speaks for them", () => {
    const [found] = foundIn("Grace, always.", { language: "en" });
    expect(found).toMatchObject({ surface: "Grace", tier: "suggestion" });
  });
});

describe("registered names that are words", () => {
  const options = {
    knownNames: ["Wil Moens", "Fleur Hendrickx", "Zakaria El Idrissi"],
  };

  it.each([
    ["Wil wil dat we stoppen.", ["Wil"]],
    ["Wil je iets kwijt?", []],
    ["Ik wil niet, hij wil niet.", []],
    ["wil moens staat op de lijst", ["wil moens"]],
    ["Fleurr, we bedoelen Fleur.", ["Fleurr", "Fleur"]],
    [
      "El Idrissi en el idrissi en Elidrissi",
      ["El Idrissi", "el idrissi", "Elidrissi"],
    ],
    [
      "Zakariaatje, Moens W. en zakarya",
      ["Zakariaatje", "Moens W.", "zakarya"],
    ],
  ] as const)("%s", (text, surfaces) => {
    expect(takenFrom(text, options)).toEqual(surfaces);
  });
});
