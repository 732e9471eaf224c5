import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { testBrowser } from './browser.ts';
import { PlaygroundCard } from './playgroundCard.ts';
import type { Playground } from './playground.ts';

const artefacts = resolve(import.meta.dirname, '../../artefacts');

export interface ExtensionSearch {
  readonly commandId: string;
  /** Name of the command's parameter that takes the words. */
  readonly parameter: string;
  readonly words: string;
}

/** A person in front of the Playground: types, opens channels, reads cards and presses buttons. */
export class PlaygroundClient {
  readonly #context: BrowserContext;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** Opens it in a browser whose language is `locale`; the personal chat is in front. */
  static async open(playground: Playground, locale = 'fi-FI'): Promise<PlaygroundClient> {
    const browser = await testBrowser();
    const context = await browser.newContext({
      locale,
      timezoneId: 'Europe/Helsinki',
      viewport: { width: 1280, height: 1000 },
    });
    const page = await context.newPage();
    await page.goto(playground.url);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor();
    return new PlaygroundClient(context, page);
  }

  async openPersonalChat(): Promise<void> {
    await this.#open('Personal Chat');
  }

  /** Opens a channel by its name; the first time the bot hears that it was installed there. */
  async openChannel(name: string): Promise<void> {
    await this.#open(new RegExp(` - ${name}$`));
  }

  /**
   * Types a message and sends it. In a channel the bot hears only what mentions it: `mention` is
   * its name.
   */
  async sendMessage(text: string, mention?: string): Promise<void> {
    const box = this.page.locator('[contenteditable]').first();
    await box.click();
    if (mention !== undefined) {
      await box.pressSequentially(`@${mention.slice(0, 3)}`);
      await this.page.getByRole('listbox', { name: 'Typeahead menu' }).getByText(mention).click();
    }
    await box.pressSequentially(mention === undefined ? text : ` ${text}`);
    await this.send();
  }

  /** Sends what stands in the compose box: words, or a card that a message extension put there. */
  async send(): Promise<void> {
    // A channel has a box for a new post, and one for a reply under each thread.
    const post = this.page.getByRole('button', { name: 'Post', exact: true });
    const send = this.page.getByRole('button', { name: 'Send Message' });
    await ((await post.count()) > 0 ? post : send).click();
  }

  /** The newest card that says this; waits for it. */
  async card(text: string): Promise<PlaygroundCard> {
    const newest = this.#cards().filter({ hasText: text }).last();
    await newest.waitFor();
    return new PlaygroundCard(newest);
  }

  /**
   * Opens a message extension's dialog from beside the compose box. The Playground reads no
   * manifest, so that it asks for the command's id.
   */
  async openDialog(commandId: string): Promise<PlaygroundCard> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    return this.#callInDialog(commandId);
  }

  /** Opens one on the newest message that says this. */
  async openDialogOn(text: string, commandId: string): Promise<PlaygroundCard> {
    const message = this.page.getByText(text, { exact: true }).last();
    // The button stands in the message's header, the nearest one before its text.
    await message
      .locator('xpath=preceding::button[@aria-label="Show more information"][1]')
      .click();
    return this.#callInDialog(commandId);
  }

  /** Sends the card into which a link unfolds. */
  async sendUnfolded(url: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await this.page.getByRole('menuitem', { name: 'Link Unfurling' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(url);
    await dialog.locator('.ac-adaptiveCard').waitFor();
    await dialog.getByRole('button', { name: 'Send to Conversation' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async closeDialog(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Searches by a message extension and puts the result of this title into the compose box. */
  async insertFound(search: ExtensionSearch, title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await this.page.getByRole('menuitem', { name: 'Search Command' }).click();
    await this.page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
    const field = (name: string): Locator => this.page.getByRole('textbox', { name, exact: true });
    await field('Command ID').fill(search.commandId);
    await field('Parameter name').fill(search.parameter);
    await field('Enter a search term').fill(search.words);
    await this.page.getByRole('heading', { name: title }).click();
  }

  /** How many cards are in the conversation that is open. */
  countCards(): Promise<number> {
    return this.#cards().count();
  }

  /** Keeps a picture of the page as `artefacts/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await mkdir(artefacts, { recursive: true });
    await this.page.screenshot({ path: join(artefacts, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #callInDialog(commandId: string): Promise<PlaygroundCard> {
    await this.page.getByRole('menuitem', { name: 'Action Command' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(commandId);
    await dialog.getByRole('button', { name: 'Create' }).click();
    const card = dialog.locator('.ac-adaptiveCard').first();
    await card.waitFor();
    return new PlaygroundCard(card);
  }

  #cards(): Locator {
    return this.page.locator('.ac-preview-panel');
  }

  async #open(name: string | RegExp): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
  }
}
