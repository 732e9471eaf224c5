import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

const administrator = 'p-farid-nazari';

describe('Deliveries, people out of reach and the audit trail in the tab', function () {
  this.timeout(90_000);
  const tab = useRealTab();

  it('have no findings in any look, and narrow down in the address', async () => {
    const page = await tab().open(administrator, '#/manage/audit');
    const lines = page.getByRole('list', { name: 'Changes, newest first' });
    await lines.getByRole('listitem').first().waitFor();
    await assertFineInEveryLook(page, 'manage-audit');
    await page.getByLabel('What', { exact: true }).selectOption('metric');
    await page.waitForURL(/kind=metric/u);
    await lines
      .getByRole('link', { name: /^all of this: /u })
      .first()
      .click();
    await page.getByText(/^Only /u).waitFor();
    assert.match(page.url(), /subject=metric/u);
    await page.goto(`${tab().address}/tab/#/manage/deliveries`);
    await page.getByRole('heading', { name: 'Deliveries', level: 1 }).waitFor();
    await assertFineInEveryLook(page, 'manage-deliveries');
    await page.goto(`${tab().address}/tab/#/manage/unreachable`);
    await page.getByRole('heading', { name: 'Out of reach', level: 1 }).waitFor();
    await assertFineInEveryLook(page, 'manage-unreachable');
  });

  it('say what is wrong with an address, and lead back to all of the list', async () => {
    const page = await tab().open(administrator, '#/manage/audit?to=9999-12-31');
    await page.getByText('The address has a search condition that was not understood').waitFor();
    await assertFineInEveryLook(page, 'manage-audit-unfit');
    await page.getByRole('alert').getByRole('link').click();
    const lines = page.getByRole('list', { name: 'Changes, newest first' });
    await lines.getByRole('listitem').first().waitFor();
    assert.doesNotMatch(page.url(), /to=/u);
  });

  it('keep a day that is being typed, and ask for it once it can be meant', async () => {
    const page = await tab().open(administrator, '#/manage/audit');
    const day = page.getByLabel('Last day');
    // So far the year 202 has been typed.
    await day.fill('0202-11-23');
    await page.getByText('Give a day in the years 1900–2199.').waitFor();
    assert.equal(await day.inputValue(), '0202-11-23');
    assert.doesNotMatch(page.url(), /to=/u);
    await day.fill('2026-11-23');
    await page.waitForURL(/to=2026-11-23/u);
    await page.getByText('Give a day in the years 1900–2199.').waitFor({ state: 'detached' });
  });
});
