/**
 * The text as the writer of workbooks is to be given it. `_x0041_` in a workbook means A: a text that really says so has its first character escaped. So
 * has one that is the name of something every object has, such as `toString`: the writer keeps
 * its texts by themselves in an object and would write a cell that cannot be read.
 */
export function workbookText(text: string): string {
  const plain = text.replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_');
  return plain in {} ? `_x${hexadecimal(plain)}_${plain.slice(1)}` : plain;
}

function hexadecimal(text: string): string {
  return text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
