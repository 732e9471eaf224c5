import assert from 'node:assert/strict';
import { fitsQuery } from '../../bot/domain/experience/experienceQuery.ts';
import { searchedBeginnings } from '../../bot/domain/experience/searchWords.ts';
import { searchExperiences } from '../../bot/domain/useCases/searchExperiences.ts';
import type { ExperienceSearch } from '../../bot/domain/useCases/searchExperiences.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { TableHand } from '../support/tableHand.ts';
import { testStore } from '../support/testStore.ts';
import { experienceNumber } from './support/cityOfExperiences.ts';
import { EntitiesRead } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { editing, experienceWith, sharing } from './support/sampleExperience.ts';

const all = Array.from({ length: 5_000 }, (_, number) => experienceNumber(number));
const limit = 10;

describe('finding among 5,000 experiences', () => {
  const read = new EntitiesRead();
  let opened: TestStorage;

  before(async function () {
    this.timeout(240_000);
    opened = await openTestStorage({ hooks: [read] });
    const { experiences } = opened.storage;
    for (let start = 0; start < all.length; start += 25) {
      await Promise.all(
        all.slice(start, start + 25).map((each) => experiences.commit(sharing(each))),
      );
    }
  });

  const find = (search: ExperienceSearch) => searchExperiences(opened.storage, search);

  /** What must be found, the newest first, by the rule alone. */
  function expected({ text, tag, ...given }: ExperienceSearch): readonly string[] {
    const query = {
      beginnings: searchedBeginnings(text ?? ''),
      tag: tag ?? null,
      unitId: given.unitId ?? null,
      stageId: given.stageId ?? null,
      adoptedOnly: given.adoptedOnly ?? false,
      authorId: given.authorId ?? null,
    };
    return all
      .filter((each) => fitsQuery(each, query))
      .map(({ id }) => id)
      .reverse();
  }

  const oneThing: readonly ExperienceSearch[] = [
    { text: 'kirjasto' },
    { text: 'kirj' },
    { text: 'asiakkaat' },
    { text: 'päiväkoti' },
    { text: 'numero4711' },
    { text: 'selkokielellä' },
    { text: 'asiakasta ja' },
    { unitId: 'unit-7' },
    { stageId: 'asiointi' },
    { tag: 'jonotus' },
    { adoptedOnly: true },
    { authorId: 'person-77' },
    {},
    { text: 'ja' },
    { text: 'mustekala' },
  ];
  for (const search of oneThing) {
    it(`shows the newest for ${JSON.stringify(search)} and reads one row more at most`, async () => {
      read.start();
      const { experiences, next } = await find({ ...search, limit });
      const right = expected(search);
      assert.deepEqual(
        experiences.map(({ id }) => id),
        right.slice(0, limit),
      );
      assert.equal(next !== null, right.length > limit);
      // A row of the list for each that is shown and for one beyond, and what is shown.
      assert.ok(read.count <= 2 * experiences.length + 1, `${read.count} entities were read`);
    });
  }

  const several: readonly ExperienceSearch[] = [
    { text: 'kirjasto neuvo' },
    { text: 'selkokieli kuunnella' },
    { text: 'kirjasto selkokieli' },
    { unitId: 'unit-7', stageId: 'asiointi' },
    { adoptedOnly: true, text: 'terveysasema' },
    { tag: 'jonotus', text: 'kirjastossa', stageId: 'tiedonhaku' },
    { authorId: 'person-7', text: 'terveysasema', adoptedOnly: true },
  ];
  for (const search of several) {
    it(`finds all of ${JSON.stringify(search)}, page after page`, async () => {
      const found: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        read.start();
        const page = await find({ ...search, limit, after });
        assert.ok(page.experiences.length <= limit);
        assert.ok(read.count <= 24 * 100 + limit, `${read.count} entities were read`);
        found.push(...page.experiences.map(({ id }) => id));
        after = page.next;
        pages += 1;
      } while (after !== null && pages < 600);
      assert.deepEqual(found, expected(search));
    }).timeout(60_000);
  }

  it('leaps over what only one of two lists has', async () => {
    read.start();
    const { experiences } = await find({ text: 'asiakas selkokieli', limit });
    assert.deepEqual(
      experiences.map(({ id }) => id),
      expected({ text: 'asiakas selkokieli' }),
    );
    // 5,000 have the one word and four the other.
    assert.ok(read.count <= 600, `${read.count} entities were read`);
  });

  it('begins at the newest when it is given a page that it never gave', async () => {
    for (const after of ["' or true", '9', '', '0000000000000000|"']) {
      const { experiences } = await find({ tag: 'jonotus', limit: 1, after });
      assert.equal(experiences[0]?.id, expected({ tag: 'jonotus' })[0]);
    }
  });
});

describe('what an experience is found by', () => {
  let storage: Storage;
  let table: TableHand;
  before(async () => {
    const store = await testStore();
    storage = await openStorage(store);
    table = await TableHand.in(store, 'Experiences', 'experience');
  });

  /** The keys of all rows in which the text is anywhere. */
  async function rowsWith(text: string): Promise<readonly string[]> {
    const rows = [...(await table.all())];
    return rows.filter((row) => JSON.stringify(row).includes(text)).map(([key]) => key);
  }

  const ids = async (search: ExperienceSearch): Promise<readonly string[]> =>
    (await searchExperiences(storage, search)).experiences.map(({ id }) => id);
  const stored = async (id: string) => {
    const found = await storage.experiences.find(id);
    assert.ok(found);
    return found;
  };

  it('follows what it says after an edit', async () => {
    const { experiences } = storage;
    await experiences.commit(
      sharing(experienceWith({ id: 'edited', whatHappened: 'Vanha majakka', tags: ['meri'] })),
    );
    await experiences.commit(
      editing(await stored('edited'), { whatHappened: 'Uusi satama', tags: ['ranta'] }),
    );
    assert.deepEqual(await ids({ text: 'majakka' }), []);
    assert.deepEqual(await ids({ tag: 'meri' }), []);
    assert.deepEqual(await ids({ text: 'satamassa' }), ['edited']);
    assert.deepEqual(await ids({ tag: ' Ranta ' }), ['edited']);
    assert.deepEqual(await ids({ text: 'ranta' }), ['edited']);
  });

  it('takes a text with more words than a transaction has room for, and gives it up again', async () => {
    const { experiences } = storage;
    const words = (from: number): string =>
      Array.from({ length: 250 }, (_, at) => `sana${from + at}x`).join(' ');
    await experiences.commit(sharing(experienceWith({ id: 'long', whatHappened: words(0) })));
    for (const word of ['sana0x', 'sana120x', 'sana249x']) {
      assert.deepEqual(await ids({ text: word }), ['long'], word);
    }
    await experiences.commit(editing(await stored('long'), { whatHappened: words(5000) }));
    assert.deepEqual(await ids({ text: 'sana120x' }), []);
    assert.deepEqual(await ids({ text: 'sana5249x' }), ['long']);
    await experiences.commit(editing(await stored('long'), { state: 'withdrawn' }, 'withdrawn'));
    assert.deepEqual(await ids({ text: 'sana5249x' }), []);
    assert.deepEqual(await rowsWith('sana'), []);
  });

  it('leaves nothing of a withdrawn one that it told, nor who thanked for it', async () => {
    const { experiences } = storage;
    const secret = 'salaisuus';
    await experiences.commit(
      sharing(
        experienceWith({
          id: 'secret',
          whatHappened: secret,
          whatMadeItGood: secret,
          quotation: secret,
          tags: [secret],
        }),
      ),
    );
    assert.notDeepEqual(await rowsWith(secret), []);
    await experiences.commit(editing(await stored('secret'), { state: 'withdrawn' }, 'withdrawn'));
    assert.deepEqual(await rowsWith(secret), []);
  });
});
