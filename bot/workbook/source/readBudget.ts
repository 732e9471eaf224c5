import { FileRefused } from '../importFault.ts';

/**
 * What one file may hold. The files that offices have are far below; above, a small file could
 * still take all of the memory. The texts under `import.refusal` tell these numbers.
 */
export const fileLimits = {
  /** A cell further to the right is refused; Excel itself ends at column XFD (16,384). */
  columns: 1_000,
  /** Of each sheet, those without content not counted. */
  rows: 100_000,
  /** Cells with content, and the rows of a table times its headings. */
  cells: 2_000_000,
  /** Texts that a workbook's cells refer to by number. */
  sharedStrings: 1_000_000,
  /** Of all cells together: a short shared string can stand in very many cells. */
  characters: 50_000_000,
  /** Of one cell, which is as much as Excel lets in; a longer one is told with its row. */
  cellCharacters: 32_767,
} as const;

/** Counts what is read of one file and throws FileRefused at the first thing too many. */
export class ReadBudget {
  #rows = 0;
  #cells = 0;
  #characters = 0;

  /** A sheet begins: each may have its own rows; cells and characters count on. */
  sheet(): void {
    this.#rows = 0;
  }

  row(): void {
    this.#rows += 1;
    if (this.#rows > fileLimits.rows) throw new FileRefused('tooManyRows', fileLimits.rows);
  }

  /** @param column from 0 */
  cell(column: number, characters: number): void {
    if (column >= fileLimits.columns) throw new FileRefused('tooManyColumns', fileLimits.columns);
    this.#cells += 1;
    if (this.#cells > fileLimits.cells) throw new FileRefused('tooManyCells', fileLimits.cells);
    this.#characters += characters;
    if (this.#characters > fileLimits.characters) {
      throw new FileRefused('tooMuchText', fileLimits.characters);
    }
  }

  /** A table has a cell, if an empty one, for each of its rows and headings. */
  area(rows: number, headings: number): void {
    if (rows * headings > fileLimits.cells) throw new FileRefused('tooManyCells', fileLimits.cells);
  }
}
