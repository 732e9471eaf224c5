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
