import { strToU8, zipSync, type Zippable } from 'fflate';

/** A sheet's rows as they stand in its XML, for what no writer of workbooks would write. */
export interface RawSheet {
  readonly name: string;
  readonly rows: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx file of sheets given as XML; style 1 shows days, style 2 days with times. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  options: {
    readonly properties?: string;
    readonly contentType?: string;
    readonly extra?: Zippable;
  } = {},
): Uint8Array {
  const { properties = '', contentType = 'application/xml', extra = {} } = options;
  const numbered = sheets.map(({ name }, index) => ({ name, id: `rId${String(index + 1)}` }));
  const sheetList = numbered
    .map(({ name, id }) => `<sheet name="${name}" sheetId="1" r:id="${id}"/>`)
    .join('');
  const relations = numbered
    .map(({ id }) => `<Relationship Id="${id}" Target="worksheets/${id}.xml"/>`)
    .join('');
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(`<Types><Default ContentType="${contentType}"/></Types>`),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${officeRelations}"><workbookPr ${properties}/><sheets>${sheetList}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packageRelations}">${relations}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy\\ h:mm"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}><si><t>shared</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>`,
    ),
    ...Object.fromEntries(
      numbered.map(({ id }, index) => [
        `xl/worksheets/${id}.xml`,
        strToU8(
          `<worksheet ${main}><sheetData>${sheets[index]?.rows ?? ''}</sheetData></worksheet>`,
        ),
      ]),
    ),
    ...extra,
  };
  return zipSync(parts);
}

/** A row of texts, written into their cells. */
export function textRow(line: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  return `<row r="${String(line)}">${cells}</row>`;
}
