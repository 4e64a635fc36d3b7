import { everywhere, noLetterBefore, oneOf } from "../patterns.ts";
import { linkify } from "./linkify.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const link: Kind = { category: "URL", reason: "link", confidence: 1 };
const handle: Kind = { category: "URL", reason: "handle", confidence: 0.97 };

const platforms = oneOf(
  "instagram insta ig snapchat snap tiktok tik_tok facebook fb twitter telegram discord messenger signal skype linkedin youtube roblox playstation psn steam vinted tinder grindr wechat",
  "gebruikersnaam username pseudo kullanici_adi",
);
const account = String.raw`(?:[-\s]*${oneOf("account naam name compte profiel profil hesabi hesabim adi")})?`;
const calls = String.raw`(?:${oneOf("is als as onder sous under est comme met met_de_naam olarak heet named called")}\s+)?`;

const handles = [
  // "@mikesarpong_be"
  String.raw`(?<![\p{L}\p{N}._])(?<hit>@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?)`,
  // "op tiktok als yassin_2060": with a digit, dot or line in it, it is a handle
  String.raw`${noLetterBefore}${platforms}${account}(?:'?[dt][ae])?[\s:=,]*${calls}[:"'\s]*(?<hit>[\p{L}\p{N}]*[\p{L}\p{N}][._\d][\p{L}\p{N}._]*[\p{L}\p{N}_])`,
  // "insta: lottevermeulen": a bare word only after a colon
  String.raw`${noLetterBefore}${platforms}\s*[:=]\s*(?<hit>[\p{L}\p{N}][\p{L}\p{N}._-]{2,})`,
].map(everywhere);

/** Links and account names. */
export const links: Detector = ({ plain, folded }) => [
  ...(linkify.match(plain) ?? [])
    .filter(({ schema }) => schema !== "mailto:")
    .map(({ index, lastIndex }) => mention(index, lastIndex, link)),
  ...handles
    .flatMap((pattern) => matches(folded, pattern, handle))
    .filter(({ start, end }) => !/^[\d.]+$/.test(plain.slice(start, end))),
];
