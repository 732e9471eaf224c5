import assert from 'node:assert/strict';
import type { ChannelsView } from '../../bot/contract/channels.ts';
import type { FormAnswer } from '../../bot/contract/form.ts';
import { assertFineInEveryLook } from './support/everyLook.ts';
import { fixtures } from './support/fixtures.ts';
import { useTab } from './support/useTab.ts';

const { viewer, city, asOf, asOfText } = fixtures.overview;
const chosen: ChannelsView = {
  ...{ viewer, city, asOf, asOfText, none: null, howToAdd: 'Lisää sovellus kanavan tiimiin.' },
  channels: [
    {
      ...{ id: '19:a', name: 'Asiakaskokemus', gets: 'Kaikki kokemukset · Suomi · Ei koostetta' },
      chosen: 'Valinnut Eeva Kallio 2.11.2026',
      forms: [
        {
          ...{ id: 'leave', title: 'Lopeta lähettäminen kanavalle', submit: null, revision: '1' },
          ...{ isRemoval: true, fields: [] },
        },
      ],
    },
  ],
  ended: [],
};
const none: ChannelsView = {
  ...{ ...chosen, channels: [], none: 'Mitään kanavaa ei ole vielä valittu.' },
  ended: [
    {
      ...{ id: '19:a', name: 'Asiakaskokemus', got: 'Sai: Kaikki kokemukset' },
      ...{ when: '2.11.2026–23.11.2026', why: 'Lähettämisen lopetti Eeva Kallio.' },
      next: 'Jos kanavan pitäisi taas saada kortteja, mainitse sovellus kanavalla.',
    },
  ],
};
const note = 'Kanavan asetukset on muutettu.';

describe('The channels in the tab', function () {
  this.timeout(60_000);
  const tab = useTab();

  it('say what came of it once sending has stopped, and show what the channel got', async () => {
    tab().server.answer = ({ method }) => ({
      status: 200,
      body:
        method === 'POST'
          ? ({ kind: 'done', note, page: none } satisfies FormAnswer<ChannelsView>)
          : chosen,
    });
    const page = await tab().open('#/manage/channels');
    assert.equal(await page.getByRole('heading', { name: 'Päättyneet' }).count(), 0);
    await page.getByRole('button', { name: 'Lopeta lähettäminen kanavalle' }).click();
    await page.getByText(none.none ?? '').waitFor();
    const told = page.getByRole('status').filter({ hasText: note });
    await told.waitFor();
    assert.match(
      await page.evaluate<string>('document.activeElement.textContent'),
      new RegExp(note),
    );
    const ended = page.getByRole('region', { name: 'Päättyneet' });
    await ended.getByText('Lähettämisen lopetti Eeva Kallio.').waitFor();
    await assertFineInEveryLook(page, 'manage-channels-ended');
  });
});
