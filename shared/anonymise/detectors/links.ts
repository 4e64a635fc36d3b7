import { linkify } from "./linkify.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const link: Kind = { category: "URL", reason: "link", confidence: 1 };
const handle: Kind = { category: "URL", reason: "handle", confidence: 0.97 };

const handlePattern =
  /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;

const platforms =
  "instagram|insta|ig|snapchat|snap|tiktok|tik tok|facebook|fb|twitter|telegram|discord|messenger|signal|skype|linkedin|youtube|roblox|playstation|psn|steam|vinted|tinder|grindr|wechat|gebruikersnaam|username|pseudo|kullanıcı adı";
const between = String.raw`(?:[-\s]*(?:account|naam|name|compte|profiel|profil|hesabı|hesabım|adı))?(?:'?[dt][ae])?[\s:=,]*(?:(?:is|als|as|als|onder|sous|under|est|comme|met|met de naam|olarak|heet|named|called)\s+)?[:"'\s]*`;
/** A name with a digit, dot or underscore in it is a handle; a bare word only after a colon. */
const afterPlatform = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${platforms})${between}(?<hit>[\p{L}\p{N}]*[\p{L}\p{N}][._\d][\p{L}\p{N}._]*[\p{L}\p{N}_])`,
  "dgiu",
);
const afterColon = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${platforms})\s*[:=]\s*(?<hit>[\p{L}\p{N}][\p{L}\p{N}._-]{2,})`,
  "dgiu",
);

/** Links and account names. */
export const links: Detector = ({ plain }) => [
  ...(linkify.match(plain) ?? [])
    .filter(({ schema }) => schema !== "mailto:")
    .map(({ index, lastIndex }) => mention(index, lastIndex, link)),
  ...matches(plain, handlePattern, handle),
  ...matches(plain, afterPlatform, handle).filter(
    ({ start, end }) => !/^[\d.]+$/.test(plain.slice(start, end)),
  ),
  ...matches(plain, afterColon, handle),
];
