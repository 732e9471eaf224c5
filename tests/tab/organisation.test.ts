import assert from 'node:assert/strict';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { useRealTab } from './support/useRealTab.ts';

/** Reads in English. */
const administrator = 'p-farid-nazari';

describe('organisation, people and settings in the tab', function () {
  this.timeout(60_000);
  const tab = useRealTab();

  it('opens the tree by keyboard, and has no findings in any look', async () => {
    const page = await tab().open(administrator, '#/manage/organisation');
    const fold = page.getByRole('button', { name: /^Education: / });
    await fold.focus();
    await page.keyboard.press('Enter');
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    await assertFineInEveryLook(page, 'manage-organisation');
  });

  it('says beside the field what is wrong with a person, keeping what was typed', async () => {
    const page = await tab().open(administrator, '#/manage/people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill('Väinö Kivi');
    await page.getByRole('textbox', { name: /^User name/ }).fill('kivi');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This is no user name.').waitFor();
    assert.equal(await page.getByRole('textbox', { name: /^Name/ }).inputValue(), 'Väinö Kivi');
    await assertFineInEveryLook(page, 'manage-people');
  });

  it('shows a person with what is in that name, and a setting’s form in its place', async () => {
    const page = await tab().open(administrator, '#/manage/people/p-marjukka-hietala');
    await page.getByRole('link', { name: 'Metric: Service point satisfaction' }).waitFor();
    await assertFineInEveryLook(page, 'manage-person');
    await page.goto(`${tab().address}/tab/#/manage/settings`);
    const area = page.getByRole('group', { name: 'Administration and internal services' });
    await area.getByRole('button', { name: 'Change' }).click();
    await area.getByRole('button', { name: 'Save' }).waitFor();
    await assertFineInEveryLook(page, 'manage-settings-form');
  });

  it('gives who comes second the newest state, with what was typed still in the form', async () => {
    const address = '#/manage/organisation/u-kaavoitus';
    const [first, second] = [
      await tab().open(administrator, address),
      await tab().open(administrator, address),
    ];
    for (const page of [first, second]) {
      await page.getByRole('button', { name: 'Edit' }).click();
    }
    await second.getByLabel('Name in English').fill('Town planning');
    await first.getByLabel('Name in Swedish').fill('Stadsplanering');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByRole('status').filter({ hasText: 'saved' }).waitFor();
    await second.getByRole('button', { name: 'Save' }).click();
    await second
      .getByRole('alert')
      .filter({ hasText: 'Somebody else has changed this meanwhile' })
      .waitFor();
    assert.equal(await second.getByLabel('Name in English').inputValue(), 'Town planning');
    await second.getByText('Swedish: Stadsplanering').waitFor();
    await assertFineInEveryLook(second, 'manage-part-overtaken');
    await second.getByRole('button', { name: 'Save' }).click();
    await second.getByRole('heading', { level: 1, name: 'Town planning' }).waitFor();
    await second.getByText('Swedish: Stadsplanering').waitFor();
  });

  it('shows the channels and how to choose another, and asks before one gets nothing any more', async () => {
    const page = await tab().open(administrator, '#/manage/channels');
    await page.getByRole('heading', { name: 'Asiakaskokemus' }).waitFor();
    await assertFineInEveryLook(page, 'manage-channels');
    await page.getByRole('button', { name: 'Stop sending to the channel' }).click();
    await page.getByRole('button', { name: 'Stop sending to the channel' }).click();
    await page.getByText('Tick the box to confirm').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });
});
