import { SaxesParser } from 'saxes';
import { FileRefused } from '../../importFault.ts';

/** An element's start or end, its name without a prefix (`x:row` is `row`). */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Elements inside one another; a workbook's parts have some ten. */
const deepest = 64;

/**
 * Reads an XML part from its beginning to its end. Entities that a document type would define are
 * not expanded, so that none can swell. Throws FileRefused for what is not well formed or nested
 * deeper than any workbook is.
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new FileRefused('workbook', error.message);
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new FileRefused('workbook');
    handlers.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handlers.close?.(local(name));
  });
  parser.on('text', (text) => {
    handlers.text?.(text);
  });
  parser.on('cdata', (text) => {
    handlers.text?.(text);
  });
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
