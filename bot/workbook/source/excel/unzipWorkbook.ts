import { Unzip, UnzipInflate } from 'fflate';
import { FileRefused } from '../../importFault.ts';

/** What a workbook may hold when unpacked, in bytes; a real one of 10 MB holds less. */
export const largestUnpacked = 150 * 1024 * 1024;
/** How many times larger than packed; sheets shrink to a tenth, at most to a fiftieth. */
const steepestRatio = 100;
/** Small workbooks may be steeper: a sheet of the same row a thousand times does no harm. */
const harmless = 10 * 1024 * 1024;
/** Fed by pieces of this size, so that what swells is noticed before it fills the memory. */
const pieceSize = 16 * 1024;
/** More parts than this no workbook has; each costs a little even when it is not unpacked. */
const mostParts = 10_000;

const readParts = /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings)\.xml)$/iu;
const readFolders = /^xl\/(_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/iu;

/**
 * The parts of a workbook that tell what its cells hold, by their names in lower case; pictures
 * and the rest stay packed. What the file says of its sizes is not believed: the bytes are counted
 * as they come. Throws FileRefused for macros, for what swells too much and for what is no zip.
 */
export function unzipWorkbook(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, Uint8Array[]>();
  let [unpacked, seen] = [0, 0];
  const limit = Math.min(largestUnpacked, Math.max(harmless, bytes.length * steepestRatio));
  const unzip = new Unzip((file) => {
    const name = file.name.toLowerCase();
    seen += 1;
    if (seen > mostParts) throw new FileRefused('zipBomb');
    if (name.endsWith('vbaproject.bin')) throw new FileRefused('macros');
    if (!readParts.test(name) && !readFolders.test(name)) return;
    const chunks: Uint8Array[] = [];
    // The same name twice could show one content to the check and another to the reader.
    if (parts.has(name)) throw new FileRefused('workbook', file.name);
    parts.set(name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (unpacked > limit) throw new FileRefused('zipBomb');
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += pieceSize) {
      const to = from + pieceSize;
      unzip.push(bytes.subarray(from, to), to >= bytes.length);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('workbook', error instanceof Error ? error.message : '');
  }
  const texts = new Map([...parts].map(([name, chunks]) => [name, utf8(chunks)]));
  if (texts.get('[content_types].xml')?.includes('macroEnabled') === true) {
    throw new FileRefused('macros');
  }
  return texts;
}

function utf8(chunks: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused('workbook', 'UTF-8');
    throw error;
  }
}
