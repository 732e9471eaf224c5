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
});
