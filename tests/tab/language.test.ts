import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';
import { useTab } from './support/useTab.ts';

/** Nobody else's test looks at what these two read. */
const reader = 'p-abdi-warsame';

describe('language chosen in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('changes the view at once and is kept with the person', async () => {
    const page = await tab().open(reader, '#/overview', { locale: 'fi-FI' });
    await page.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    await page.getByRole('combobox', { name: 'Kieli' }).selectOption('Svenska');
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    await page.getByRole('link', { name: 'Mätare', exact: true }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
    await assertFineInEveryLook(page, 'language-sv');
    // Another browser, in another language: the person's own choice decides.
    const elsewhere = await tab().open(reader, '#/overview', { locale: 'en-GB' });
    await elsewhere.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    assert.equal(await elsewhere.getByRole('combobox', { name: 'Språk' }).inputValue(), 'sv');
    await elsewhere.getByRole('combobox', { name: 'Språk' }).selectOption('English');
    await elsewhere.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await elsewhere.reload();
    await elsewhere.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  });

  it('keeps what is being typed', async () => {
    const page = await tab().open('p-sanna-karvo', '#/feedback', { locale: 'fi-FI' });
    await page.getByRole('textbox', { name: 'Viitenumero' }).fill('K7-3MQ9');
    await page.getByRole('combobox', { name: 'Kieli' }).selectOption('Svenska');
    await page.getByRole('heading', { level: 1, name: 'Respons' }).waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: 'Referensnummer' }).inputValue(),
      'K7-3MQ9',
    );
    await page.getByRole('combobox', { name: 'Språk' }).selectOption('Suomi');
    await page.getByRole('heading', { level: 1, name: 'Palautteet' }).waitFor();
  });

  it('is chosen before anybody is signed in, for this browser', async () => {
    const page = await tab().open('nobody', '#/overview', { locale: 'fi-FI' });
    await page.getByRole('heading', { level: 1, name: 'Kenenä haluat kirjautua?' }).waitFor();
    await page.getByRole('combobox', { name: 'Kieli' }).selectOption('English');
    await page.getByRole('heading', { level: 1, name: 'Who would you like to be?' }).waitFor();
    await page.getByText('administrator', { exact: false }).first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Who would you like to be?' }).waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Language' }).inputValue(), 'en');
  });
});

describe('language that cannot be kept', () => {
  const tab = useTab();

  it('stays as it was, and the reader is told', async () => {
    const page = await tab().open('#/overview');
    tab().server.answer = ({ method }) =>
      method === 'POST' ? 'hangUp' : { status: 200, body: null };
    await page.getByRole('combobox', { name: 'Kieli' }).selectOption('English');
    await page.getByRole('alert').filter({ hasText: 'Palvelimeen ei saada yhteyttä' }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Yleiskuva' }).waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Kieli' }).inputValue(), 'fi');
  });
});
