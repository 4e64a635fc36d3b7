import { fold } from "../../shared/anonymise/fold.ts";

/** Municipalities where evenings are held, each with the parts that people call by their own name. */
const parts: Readonly<Record<string, string>> = {
  Aalst:
    "Baardegem, Erembodegem, Gijzegem, Herdersem, Hofstade, Meldert, Moorsel, Nieuwerkerken",
  Antwerpen:
    "Berchem, Berendrecht, Borgerhout, Borsbeek, Deurne, Ekeren, Hoboken, Kiel, Linkeroever, Luchtbal, Merksem, Seefhoek, Stuivenberg, Wilrijk, Zandvliet",
  Brugge:
    "Assebroek, Christus-Koning, Dudzele, Koolkerke, Lissewege, Sint-Andries, Sint-Gillis, Sint-Jozef, Sint-Kruis, Sint-Michiels, Sint-Pieters, Zeebrugge",
  Brussel:
    "Haren, Laken, Marollen, Neder-Over-Heembeek, Bruxelles, Brussels, Laeken, Marolles",
  Genk: "Kolderbos, Nieuw Sledderlo, Termien, Waterschei, Winterslag, Zwartberg",
  Gent: "Afsnee, Bloemekenswijk, Brugse Poort, Dampoort, Drongen, Gentbrugge, Ledeberg, Macharius, Mariakerke, Moscou, Muide, Nieuw Gent, Oostakker, Rabot, Sint-Amandsberg, Sint-Denijs-Westrem, Sluizeken, Tolhuis, Wondelgem, Zwijnaarde",
  Hasselt:
    "Godsheide, Kermt, Kiewit, Kuringen, Runkst, Sint-Lambrechts-Herk, Stevoort",
  Kortrijk:
    "Aalbeke, Bellegem, Bissegem, Heule, Kooigem, Marke, Overleie, Rollegem",
  Leuven:
    "Heverlee, Kessel-Lo, Korbeek-Lo, Leuven-Noord, Sint-Maartensdal, Wijgmaal, Wilsele",
  Maasmechelen:
    "Boorsem, Eisden, Kotem, Leut, Mariaheide, Mechelen-aan-de-Maas, Meeswijk, Opgrimbie, Proosterbos, Uikhoven, Vucht",
  Mechelen:
    "Arsenaal, Heffen, Hombeek, Leest, Muizen, Nekkerspoel, Otterbeek, Walem",
  Oostende:
    "Hazegras, Konterdam, Mariakerke-Bad, Raversijde, Stene, Vuurtorenwijk, Westerkwartier, Zandvoorde",
  "Sint-Niklaas": "Belsele, Nieuwkerken-Waas, Sinaai",
};

const known = new Map(
  Object.entries(parts).flatMap(([municipality, list]) =>
    [municipality, ...list.split(", ")].map(
      (name) => [fold(name), municipality] as const,
    ),
  ),
);

/** What a neighbourhood becomes in a file; null where we do not know it, and then the file names no place. */
export const municipalityOf = (neighbourhood: string | null): string | null =>
  known.get(fold((neighbourhood ?? "").trim())) ?? null;
