import type { Locator } from 'playwright-core';

/** An Adaptive Card in the Playground, as a person meets it: labels, choices, buttons, texts. */
export class PlaygroundCard {
  readonly #root: Locator;

  constructor(root: Locator) {
    this.#root = root;
  }

  /** Writes into the text, number or date field with this label. */
  async fill(label: string, text: string): Promise<void> {
    await this.#root.getByLabel(label, { exact: false }).first().fill(text);
  }

  /** Chooses from the dropdown with this label. */
  async choose(label: string, option: string): Promise<void> {
    await this.#root.getByRole('combobox', { name: label }).click();
    // The list hangs outside the card, at the end of the page.
    await this.#root.page().getByRole('option', { name: option, exact: true }).click();
  }

  /** Chooses one of the expanded choices under this label. */
  async pick(label: string, option: string): Promise<void> {
    const group = this.#root.getByRole('radiogroup', { name: label });
    await group.getByRole('radio', { name: option, exact: true }).check({ force: true });
  }

  /** Ticks the box with this title. */
  async tick(title: string): Promise<void> {
    await this.#root.getByRole('checkbox', { name: title }).check({ force: true });
  }

  async press(title: string): Promise<void> {
    await this.#root.getByRole('button', { name: title, exact: true }).click();
  }

  /** Presses the uppermost of several buttons that say the same. */
  async pressFirst(title: string): Promise<void> {
    await this.#root.getByRole('button', { name: title, exact: true }).first().click();
  }

  /** Everything that the card says, line by line. */
  async text(): Promise<string> {
    return this.#root.innerText();
  }

  /** Waits until the card says this. */
  async says(text: string): Promise<void> {
    await this.#root.getByText(text).first().waitFor();
  }
}
