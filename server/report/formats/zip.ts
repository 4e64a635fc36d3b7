import { inflateRawSync } from "node:zlib";

interface Entry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly headerAt: number;
  readonly directoryAt: number;
}

/** Fixed lengths and signature of a zip file's records. Source: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16. */
const zip = {
  endSignature: 0x06054b50,
  endLength: 22,
  directoryLength: 46,
  headerLength: 30,
} as const;

function entryAt(file: Buffer, at: number): Entry {
  const nameAt = at + zip.directoryLength;
  return {
    name: file.toString("utf8", nameAt, nameAt + file.readUInt16LE(at + 28)),
    isDeflated: file.readUInt16LE(at + 10) !== 0,
    size: file.readUInt32LE(at + 20),
    headerAt: file.readUInt32LE(at + 42),
    directoryAt: at,
  };
}

/** Entries of a zip file without a comment, as the document library writes it. Throws on anything else. */
function entriesOf(file: Buffer): readonly Entry[] {
  const endAt = file.length - zip.endLength;
  if (endAt < 0 || file.readUInt32LE(endAt) !== zip.endSignature)
    throw new Error("Not a zip file as the document library writes it.");
  const entries: Entry[] = [];
  let at = file.readUInt32LE(endAt + 16);
  for (let left = file.readUInt16LE(endAt + 10); left > 0; left -= 1) {
    entries.push(entryAt(file, at));
    at +=
      zip.directoryLength +
      file.readUInt16LE(at + 28) +
      file.readUInt16LE(at + 30) +
      file.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(file: Buffer, entry: Entry): Buffer {
  const { headerAt, size } = entry;
  const from =
    headerAt +
    zip.headerLength +
    file.readUInt16LE(headerAt + 26) +
    file.readUInt16LE(headerAt + 28);
  const packed = file.subarray(from, from + size);
  return entry.isDeflated ? inflateRawSync(packed) : packed;
}

/** The files inside, by path, as UTF-8 text. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Map(
    entriesOf(file).map((entry) => [
      entry.name,
      contentOf(file, entry).toString("utf8"),
    ]),
  );
}

/** 1 January 1980, 0:00: the first moment a zip file can name. */
const noTime = 0x00210000;

/** The same file, with the time of making taken out of each entry. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  for (const { headerAt, directoryAt } of entriesOf(file)) {
    file.writeUInt32LE(noTime, headerAt + 10);
    file.writeUInt32LE(noTime, directoryAt + 12);
  }
  return file;
}
