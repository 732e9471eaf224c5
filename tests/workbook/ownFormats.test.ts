import assert from 'node:assert/strict';
import { importText, refusals, smallCity } from './support/importText.ts';
import { memoryStores } from './support/memoryStores.ts';
import { FileRefused } from '../../bot/workbook/importFault.ts';

const definition = 'metric;name_fi;part;scale;cadence;method;sampling';
const defined = (code: string, scale: string) =>
  `${code};Nimi ${code};kadut;${scale};quarterly;survey;random`;

describe('metrics.csv', () => {
  it('reads every scale, with decimal commas, percent signs and Finnish days', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'metrics',
      `${definition};period;period_from;period_to;value;successes;mean;sd;promoters;passives;detractors;responses
${defined('osuus', 'share')};2026-Q1;;;;40;;;;;;50
${defined('prosentti', 'share')};2026-Q1;;;33 %;;;;;;;400
${defined('ka', 'mean 1-5')};;1.1.2026;31.3.2026;;;4,2;0,8;;;;25
${defined('nps', 'nps')};2026-03;;;;;;;50;30;20;
metric-5;Jonotusaika;Tekninen palvelualue > Neuvonta;amount;kuukausittain;laskenta;;2026-03;;;4,5;;;;;;;
`,
    );
    // The last row lacks its unit of measure.
    assert.deepEqual(refusals(report), ['6: required']);
    const figures = [...stores.metrics.values()].map(({ value }) => value.measurements[0]?.figure);
    assert.deepEqual(figures, [
      { kind: 'share', successes: 40, n: 50 },
      { kind: 'share', successes: 132, n: 400 },
      { kind: 'mean', mean: 4.2, sd: 0.8, n: 25 },
      { kind: 'nps', promoters: 50, passives: 30, detractors: 20 },
    ]);
    const mean = stores.metrics.get('ka')?.value.measurements[0];
    assert.deepEqual([mean?.from, mean?.to], ['2026-01-01', '2026-03-31']);
  });

  it('tells an empty cell, a zero and an explained absence apart', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'metrics',
      `${definition};period;successes;n;not_measured_because
${defined('m', 'share')};2026-01;;;
${defined('m', 'share')};2026-02;0;0;
${defined('m', 'share')};2026-03;0;20;
${defined('m', 'share')};2026-04;5;;
${defined('m', 'share')};2026-05;;20;
${defined('m', 'share')};2026-06;21;20;
${defined('m', 'share')};2026-07;;;Lomakausi
`,
    );
    assert.deepEqual(refusals(report), [
      '2: empty',
      '3: nothingToMeasure',
      '5: wholeMissing',
      '6: partialMissing',
      '7: moreThanWhole',
    ]);
    const kept = stores.metrics.get('m')?.value.measurements ?? [];
    assert.deepEqual(
      kept.map(({ from, figure, comment }) => [from, figure, comment]),
      [
        ['2026-03-01', { kind: 'share', successes: 0, n: 20 }, null],
        ['2026-07-01', null, 'Lomakausi'],
      ],
    );
  });

  it('names row, column and reason, and takes in the good rows', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'metrics',
      `${definition};period;successes;responses;sample
${defined('a', 'share')};2026-01;5;10;20
${defined('b', 'share')};2026-Q9;viisi;10;20
${defined('c', 'share')};2026-01;5;10;9
d;;;share;monthly;survey;random;2026-01;5;10;20
${defined('a', 'share')};2026-01;6;10;20
${defined('a', 'nps')};2026-02;6;10;20
e;Nimi;Neuvonta;share;monthly;survey;random;2026-02;6;10;20
f;Nimi;Satama;share;viikoittain;survey;;2026-02;6;10;20
${defined('a', 'share')};2026-12;6;10;20
`,
    );
    assert.deepEqual(refusals(report), [
      '3: notPeriod notNumber',
      '4: responsesAboveSample',
      '5: required required',
      '6: periodTwice',
      '7: otherDefinition',
      '8: partAmbiguous',
      '9: partUnknown notChoice',
      '10: periodNotEnded',
    ]);
    const outcome = report.results[1]?.outcome;
    assert.ok(typeof outcome === 'object');
    assert.deepEqual(outcome[0], { code: 'notPeriod', column: 'period', detail: '2026-Q9' });
    assert.deepEqual([...stores.metrics.keys()], ['a']);
  });

  it('sets targets with their reason and never rewrites one', async () => {
    const stores = memoryStores(smallCity);
    const file = (target: string, from: string, why: string) =>
      `${definition};direction;target;amber_limit;target_valid_from;justification\n${defined('m', 'share')};vähintään;${target};75 %;${from};${why}\n`;
    assert.equal(
      (await importText(stores, 'metrics', file('80 %', '1.1.2026', 'Strategia'))).refused,
      0,
    );
    const other = await importText(stores, 'metrics', file('60 %', '1.1.2026', 'Helpompi'));
    assert.deepEqual(refusals(other), ['2: targetAlreadySet']);
    const unexplained = await importText(stores, 'metrics', file('60 %', '1.1.2027', ''));
    assert.deepEqual(refusals(unexplained), ['2: targetIncomplete']);
    await importText(stores, 'metrics', file('85 %', '1.1.2027', 'Taso nousi'));
    assert.deepEqual(
      stores.metrics.get('m')?.value.metric.targets.map(({ validFrom, goal }) => [validFrom, goal]),
      [
        ['2026-01-01', { kind: 'atLeast', target: 0.8, amberLimit: 0.75 }],
        ['2027-01-01', { kind: 'atLeast', target: 0.85, amberLimit: 0.75 }],
      ],
    );
  });

  it('reads the whole measurement model, and names people and metrics that are not there', async () => {
    const stores = memoryStores(smallCity);
    const model = 'usual_target_group_size;usual_sampling;usually_only_successful;direction';
    const file = (person: string, counter: string) =>
      `${definition};${model};measures;acts;counter_metric
${defined('a', 'share')};1 200;everyone;kyllä;vähintään;${person};${person};${counter}
${defined('b', 'share')};;;;;;;
`;
    const unknown = await importText(stores, 'metrics', file('nobody@city.example', 'c'));
    assert.deepEqual(refusals(unknown), ['2: personUnknown personUnknown']);
    assert.deepEqual(refusals(await importText(stores, 'metrics', file('', 'c'))), [
      '2: metricUnknown',
    ]);
    assert.equal((await importText(stores, 'metrics', file('', 'b'))).refused, 0);
    const { usual, direction, counterMetricId } = stores.metrics.get('a')?.value.metric ?? {};
    assert.deepEqual(usual, {
      targetGroupSize: 1200,
      sampling: 'everyone',
      onlySuccessfulAsked: true,
    });
    assert.deepEqual([direction, counterMetricId], ['atLeast', 'b']);
    // What a later file leaves empty keeps what is stored.
    await importText(stores, 'metrics', `metric;usual_sampling\na;satunnaisotos\n`);
    assert.deepEqual(stores.metrics.get('a')?.value.metric.usual, {
      targetGroupSize: 1200,
      sampling: 'random',
      onlySuccessfulAsked: true,
    });
  });

  it('counts a corrected value as changed and keeps the scale of what is there', async () => {
    const stores = memoryStores(smallCity);
    const file = (successes: number) =>
      `${definition};period;successes;n\n${defined('m', 'share')};2026-01;${successes};20\n`;
    await importText(stores, 'metrics', file(5));
    const corrected = await importText(stores, 'metrics', file(6));
    assert.deepEqual(corrected.records, { added: 0, changed: 1, unchanged: 0 });
    const rescaled = await importText(
      stores,
      'metrics',
      `metric;scale;period;promoters;passives;detractors\nm;nps;2026-02;5;3;2\n`,
    );
    assert.deepEqual(refusals(rescaled), ['2: otherScale']);
  });

  it('understands headings in Finnish, Swedish and English, and no others', async () => {
    const stores = memoryStores(smallCity);
    await importText(
      stores,
      'metrics',
      `mittarin tunnus;namn på finska;part of the organisation;asteikko;mittausrytmi;mätmetod;jakso;onnistuneita;kaikkiaan
m;Nimi;kadut;share;kuukausittain;count;2026-01;5;10
`,
    );
    assert.equal(stores.metrics.size, 1);
    await assert.rejects(
      importText(stores, 'metrics', 'metric;arvo x\nm;1\n'),
      (error) => error instanceof FileRefused && error.code === 'headingUnknown',
    );
  });

  it('writes nothing in a dry run', async () => {
    const stores = memoryStores(smallCity);
    const text = `${definition};period;successes;n\n${defined('m', 'share')};2026-01;5;20\n`;
    const report = await importText(stores, 'metrics', text, { dryRun: true });
    assert.deepEqual(report.records, { added: 1, changed: 0, unchanged: 0 });
    assert.equal(stores.writes, 0);
  });
});

describe('feedbacks.csv', () => {
  const headings =
    'external_id;source;kind;text;received_through;unit;received;answer_wanted;answer_by;state;answered;closed;contact_email';

  it('masks personal data and keeps the contact apart', async () => {
    const stores = memoryStores(smallCity);
    await importText(
      stores,
      'feedbacks',
      `${headings}\n1;vanha;kritiikki;"Soitin, tunnus 010190-999X, ei apua";puhelin;kadut;20.11.2026;kyllä;;;;;anna@example.com\n`,
    );
    const stored = [...stores.feedbacks.values()][0]?.value;
    assert.ok(stored !== undefined);
    assert.match(stored.text ?? '', /^Soitin, tunnus .*, ei apua$/);
    assert.doesNotMatch(stored.text ?? '', /999|0101/);
    assert.equal(stores.contacts.get(stored.id)?.email, 'anna@example.com');
    assert.deepEqual([stored.takeBy, stored.answerBy], ['2026-11-24', '2026-11-27']);
  });

  it('plays the states of what is over again with the file’s times', async () => {
    const stores = memoryStores(smallCity);
    const row = (state: string) =>
      `${headings}\n1;vanha;kritiikki;Odotin;puhelin;kadut;2.11.2026 9.00;kyllä;6.11.2026;${state};;anna@example.com\n`;
    await importText(stores, 'feedbacks', row('avoin;'));
    const closed = await importText(
      stores,
      'feedbacks',
      row('suljettu;5.11.2026 12.00').replace(';;anna', ';6.11.2026;anna'),
    );
    assert.deepEqual(closed.records, { added: 0, changed: 1, unchanged: 0 });
    const [id] = [...stores.feedbacks.keys()];
    const trail = stores.trails.get(id ?? '') ?? [];
    assert.deepEqual(
      trail.map(({ what, at }) => `${what} ${at}`),
      [
        'log 2026-11-02T07:00:00.000Z',
        'take 2026-11-05T10:00:00.000Z',
        'answer 2026-11-05T10:00:00.000Z',
        'close 2026-11-06T10:00:00.000Z',
      ],
    );
    assert.equal(stores.contacts.size, 0);
  });

  it('keeps what is stored when the file says otherwise later', async () => {
    const stores = memoryStores(smallCity);
    const row = (text: string) =>
      `${headings}\n1;vanha;idea;${text};email;kadut;1.11.2026;no;;;;;\n`;
    await importText(stores, 'feedbacks', row('Penkki torille'));
    const again = await importText(stores, 'feedbacks', row('Kaksi penkkiä'));
    assert.deepEqual(refusals(again), ['2: kept']);
    assert.equal([...stores.feedbacks.values()][0]?.value.text, 'Penkki torille');
  });

  it('lists what cannot be', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'feedbacks',
      `${headings}
1;vanha;moite;Teksti;puhelin;kadut;1.11.2026;;;;;;
2;vanha;idea;;puhelin;kadut;1.11.2026;;;;;;
3;vanha;idea;Teksti;puhelin;satama;1.11.2026;;;;;;
4;vanha;idea;Teksti;puhelin;kadut;1.12.2026;;;;;;
5;vanha;idea;Teksti;puhelin;kadut;5.11.2026;;;;;1.11.2026;
6;vanha;idea;Teksti;puhelin;kadut;5.11.2026;;;closed;;;
7;vanha;idea;Teksti;puhelin;kadut;5.11.2026;;;;;;
7;vanha;idea;Teksti;puhelin;kadut;5.11.2026;;;;;;
7;muu;idea;Teksti;puhelin;kadut;5.11.2026;;;;;;
`,
    );
    assert.deepEqual(refusals(report), [
      '2: notChoice',
      '3: required',
      '4: partUnknown',
      '5: inTheFuture',
      '6: timesBackwards',
      '7: stateNeedsTime',
      '9: idTwice',
    ]);
    assert.equal(stores.feedbacks.size, 2);
  });
});

describe('organisation.csv', () => {
  const headings = 'code;parent;level;name_fi;name_sv;manager_upn;manager_name';
  const file = `${headings}
kirjasto;sivistys;unit;Kirjasto;Biblioteket;liisa@kuulasvesi.example;Liisa Lumme
sivistys;kaupunki;palvelualue;Sivistys;Bildning;;
kaupunki;;city;Kuulasvesi;Klarvatten;;
museo;sivistys;unit;Museo;;LIISA@kuulasvesi.example;
`;

  it('brings nobody back who is marked as left', async () => {
    const stores = memoryStores();
    const file = (upn: string) => `code;name_fi;level;manager_upn\ncity;Kaupunki;city;${upn}`;
    await importText(stores, 'organisation', file('anna@city.example'));
    const [anna] = stores.organisation.people.values();
    assert.ok(anna !== undefined);
    const before = stores.organisation;
    for (const id of [anna.id, 'known-by-another-id']) {
      const left = { ...anna, id, endedOn: '2026-11-20' };
      const former = { ...before.former, people: new Map([[id, left]]) };
      stores.organisation = { ...before, people: new Map(), former };
      const report = await importText(stores, 'organisation', file('Anna@City.example'));
      assert.deepEqual([...report.refusedByReason], [['personHasLeft', 1]]);
      assert.equal(stores.organisation.people.size, 0);
    }
  });

  it('takes parts in any order, with their managers', async () => {
    const stores = memoryStores();
    const report = await importText(stores, 'organisation', file);
    assert.deepEqual(refusals(report), []);
    const { parts, people } = stores.organisation;
    assert.deepEqual([parts.size, people.size, report.peopleMade], [4, 1, 1]);
    assert.equal(parts.get('museo')?.managerId, parts.get('kirjasto')?.managerId);
    const again = await importText(stores, 'organisation', file);
    assert.deepEqual(again.records, { added: 0, changed: 0, unchanged: 4 });
  });

  it('lists parts that would make the tree unfit, and what hangs on them', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'organisation',
      `${headings}
a;b;resultArea;A;;;
b;a;resultArea;B;;;
c;kadut;unit;C;;;
d;c;unit;D;;;
e;missing;unit;E;;;
x;;city;Toinen;;;
f;tekninen;unit;F;;;
f;tekninen;unit;F;;;
`,
    );
    assert.equal(report.records.added, 1);
    assert.equal(report.refused, 7);
    assert.equal(stores.organisation.parts.size, smallCity.size + 1);
  });
});
