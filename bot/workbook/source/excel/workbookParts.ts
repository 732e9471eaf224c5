import { FileRefused } from '../../importFault.ts';
import { fileLimits } from '../readBudget.ts';
import { readXml } from './readXml.ts';

/** A workbook's sheets, in their order, and how its days are counted. */
export interface WorkbookInfo {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

type Parts = ReadonlyMap<string, string>;

/** Reads which sheets there are and where. Throws FileRefused when it is no workbook. */
export function readWorkbookInfo(parts: Parts): WorkbookInfo {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new FileRefused('workbook');
  const targets = new Map<string, string>();
  readXml(relations, {
    open: (name, { Id: id, Target: target }) => {
      if (name === 'Relationship' && id !== undefined && target !== undefined) {
        targets.set(id, partName(target));
      }
    },
  });
  const sheets: WorkbookInfo['sheets'][number][] = [];
  let from1904 = false;
  readXml(workbook, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/u.test(key))?.[1];
      const part = targets.get(id ?? '');
      if (part !== undefined) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return { sheets, from1904 };
}

/** Texts that cells name by number; what is written above a word (phonetics) is left out. */
export function readSharedStrings(parts: Parts): readonly string[] {
  const strings: string[] = [];
  const open: string[] = [];
  readXml(parts.get('xl/sharedstrings.xml') ?? '<sst/>', {
    open: (name) => {
      open.push(name);
      if (name === 'si') strings.push('');
      if (strings.length > fileLimits.sharedStrings) {
        throw new FileRefused('tooManyTexts', fileLimits.sharedStrings);
      }
    },
    close: () => {
      open.pop();
    },
    text: (text) => {
      if (open.at(-1) === 't' && !open.includes('rPh')) {
        strings.push(`${strings.pop() ?? ''}${unescaped(text)}`);
      }
    },
  });
  return strings;
}

/** For each cell style whether it shows a number as a day or time. */
export function readDateStyles(parts: Parts): readonly boolean[] {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  readXml(parts.get('xl/styles.xml') ?? '<styleSheet/>', {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const code = formats.get(numFmtId);
        styles.push(code === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** ECMA-376 part 1, 18.8.30: numbers of the formats that every workbook knows. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
}

/** A format with letters of days or times outside what it quotes; `[h]:mm` is a time as well. */
function isDateFormat(code: string): boolean {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  return /[dmyhs]/iu.test(bare) && !/^general$/iu.test(bare.trim());
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** A relation's target beside `xl/workbook.xml`, or from the root where it begins with a slash. */
function partName(target: string): string {
  const from = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
  return from.toLowerCase();
}
