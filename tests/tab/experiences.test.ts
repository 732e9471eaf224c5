import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const reader = 'p-marjukka-hietala';

describe('Experiences in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('has no findings in any look, in the list and on the page', async () => {
    const page = await tab().open(reader, '#/experiences');
    const stories = page.getByRole('list', { name: 'Kokemukset' });
    await stories.getByRole('link').first().waitFor();
    await assertFineInEveryLook(page, 'experiences');
    await stories.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Mitä tapahtui' }).waitFor();
    await assertFineInEveryLook(page, 'experience');
  });

  it('searches while one types, keeps the caret, and says when nothing fits', async () => {
    const page = await tab().open(reader, '#/experiences');
    const field = page.getByRole('searchbox', { name: 'Hae sanalla' });
    await field.pressSequentially('Tulkki');
    const stories = page.getByRole('list', { name: 'Kokemukset' });
    await page.waitForURL(/text=Tulkki$/);
    await stories.getByRole('link', { name: /Asiakas ei saanut kerrottua/ }).waitFor();
    await stories.getByRole('heading').nth(2).waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.type'), 'search');
    await field.fill('zzzzzz');
    await page.getByText('Mikään kokemus ei vastaa hakua.').waitFor();
    await page.getByRole('button', { name: 'Poista rajaukset' }).click();
    await stories.getByRole('link').nth(5).waitFor();
    assert.equal(await field.inputValue(), '');
  });

  it('thanks and takes back, takes into use and takes that back', async () => {
    const page = await tab().open(reader, '#/experiences');
    await page.getByRole('link', { name: /De unga skrev/ }).click();
    await page.getByRole('button', { name: 'Kiitä' }).click();
    await page.getByText('Olet kiittänyt tästä kokemuksesta.').waitFor();
    await page.getByRole('button', { name: 'Peru kiitos' }).click();
    await page.getByRole('button', { name: 'Kiitä' }).waitFor();
    await page.getByLabel('Yksikkö, jossa teemme näin').selectOption('u-asiointipiste');
    await page.getByRole('button', { name: 'Otamme käyttöön' }).click();
    await page.getByRole('button', { name: 'Peru: Asiointipiste' }).click();
    await page.getByText('Mikään yksikkö ei ole vielä kertonut').waitFor();
  });

  it('shows the rest on demand', async () => {
    const page = await tab().open(reader, '#/experiences');
    const stories = page.getByRole('list', { name: 'Kokemukset' }).getByRole('heading');
    await stories.first().waitFor();
    const before = await stories.count();
    await page.getByRole('button', { name: 'Näytä lisää' }).click();
    await stories.nth(before).waitFor();
  });

  it('says so where there is no such story', async () => {
    const page = await tab().open(reader, '#/experiences/no-such');
    await page.getByRole('heading', { name: 'Kokemusta ei löydy' }).waitFor();
  });
});
