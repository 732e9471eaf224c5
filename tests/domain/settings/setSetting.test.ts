import assert from 'node:assert/strict';
import { defaultClock } from '../../../bot/domain/feedback/deadlines.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import type { CitySettings } from '../../../bot/domain/settings/citySettings.ts';
import { setSetting } from '../../../bot/domain/settings/setSetting.ts';
import { smallCity } from '../organisation/smallCity.ts';

function set(key: string, value: string, settings: CitySettings = defaultCitySettings) {
  return setSetting(settings, smallCity, key, value);
}

function settled(key: string, value: string, settings?: CitySettings): CitySettings {
  const outcome = set(key, value, settings);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.kind);
  return outcome.settings;
}

describe('a setting', () => {
  it('changes one deadline of one area and leaves the others', () => {
    const once = settled('clock.culture.usual.answerWithin', '10');
    const twice = settled('clock.culture.question.takeWithin', '1', once);
    assert.deepEqual(
      [...twice.clocks],
      [
        [
          'culture',
          {
            usual: { takeWithin: 2, answerWithin: 10 },
            question: { takeWithin: 1, answerWithin: 3 },
          },
        ],
      ],
    );
  });

  it('gives an area the usual clock back', () => {
    const own = settled('clock.water.usual.answerWithin', '10');
    assert.equal(settled('clock.water', 'default', own).clocks.has('water'), false);
    assert.deepEqual(defaultClock.usual, { takeWithin: 2, answerWithin: 5 });
  });

  it('says whether the eves are worked, and how long things are kept', () => {
    assert.equal(settled('evesAreWorkingDays', 'yes').evesAreWorkingDays, true);
    assert.equal(settled('retention.contactDays', '60').retention.contactDays, 60);
    assert.equal(settled('retention.feedbackTextMonths', '12').retention.feedbackTextMonths, 12);
    assert.equal(settled('retention.actionMonths', '12').retention.actionMonths, 12);
    assert.equal(settled('retention.auditMonths', '24').retention.auditMonths, 24);
  });

  const refused = [
    ['nonsense', '1', 'unknownKey'],
    ['clock.culture', 'fast', 'unknownKey'],
    ['clock.library.usual.takeWithin', '1', 'notAnArea'],
    ['clock.nowhere.usual.takeWithin', '1', 'notAnArea'],
    ['evesAreWorkingDays', 'maybe', 'notYesOrNo'],
    ['retention.contactDays', '0', 'notInRange'],
    ['retention.contactDays', '1.5', 'notInRange'],
    ['retention.feedbackTextMonths', '', 'notInRange'],
    ['retention.auditMonths', '11', 'notInRange'],
    ['retention.quotationMonths', '121', 'notInRange'],
    ['retention.noSuch', '12', 'unknownKey'],
    ['clock.culture.usual.takeWithin', '61', 'notInRange'],
    ['clock.culture.usual.takeWithin', '6', 'answerBeforeTaking'],
  ] as const;
  for (const [key, value, why] of refused) {
    it(`refuses ${key} = "${value}": ${why}`, () => {
      const outcome = set(key, value);
      assert.equal(outcome.kind === 'fault' ? outcome.fault.kind : 'set', why);
    });
  }
});
