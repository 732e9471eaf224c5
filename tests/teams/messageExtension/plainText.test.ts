import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, shortened } from '../../../bot/teams/messageExtension/plainText.ts';

describe('a message as plain text', () => {
  const examples: readonly (readonly [html: string, text: string])[] = [
    ['<p>Hei</p>', 'Hei'],
    ['<div><div>Eka rivi</div>\n<div>Toka rivi</div></div>', 'Eka rivi\nToka rivi'],
    ['Eka<br>toka<br/>kolmas', 'Eka\ntoka\nkolmas'],
    ['<p>Yksi&nbsp;&amp;&nbsp;kaksi &lt;b&gt;</p>', 'Yksi & kaksi <b>'],
    ['<p>&#196;yski&#xF6; &auml;</p>', 'Äyskiö &auml;'],
    ['<ul><li>maito</li><li>leipä</li></ul>', '- maito\n- leipä'],
    ['<p>Kiitos <at id="0">Aino Lehtonen</at>!</p>', 'Kiitos Aino Lehtonen!'],
    ['<p>Hyvä <emoji id="smile" alt="🙂" title="Hymy"></emoji></p>', 'Hyvä 🙂'],
    [
      '<p>Hyvä <img itemtype="http://schema.skype.com/Emoji" alt="🙂" src="https://x.example/1"></p>',
      'Hyvä 🙂',
    ],
    ['<p>Kuva <img alt="kuva.png" src="https://x.example/2"> tässä</p>', 'Kuva tässä'],
    ['<style>p{color:red}</style><p>Teksti<!-- ei --></p><script>alert(1)</script>', 'Teksti'],
    ['<p>1 < 2 ja 3 > 2</p>', '1 < 2 ja 3 > 2'],
    ['<p>Linkki <a href="https://x.example">tähän</a></p>', 'Linkki tähän'],
    ['<p>eka</p><p>&nbsp;</p><p>&nbsp;</p><p>toka</p>', 'eka\n\ntoka'],
    ['<attachment id="1"></attachment>', ''],
    ['pelkkää tekstiä', 'pelkkää tekstiä'],
    ['', ''],
  ];
  for (const [html, text] of examples) {
    it(`reads ${html.slice(0, 50)}`, () => {
      assert.equal(plainText(html), text);
    });
  }

  it('leaves no element and throws at nothing', () => {
    const pieces = fc.constantFrom(
      ...['<p>', '</p>', '<div class="a">', '<script>', '</script>', '<!--', '-->', '<br>', '<'],
      ...['&amp;', '&#0;', '&#55296;', '&#x110000;', '&', ';', 'sana', ' ', '\n', '>', '"', '<li'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (html) => {
        const text = plainText(html.join(''));
        assert.doesNotMatch(text, /<(p|div|script|br)\b[^<]*>/u);
        assert.equal(text.trim(), text);
        assert.ok(text.isWellFormed());
      }),
    );
  });
});

describe('a text shortened', () => {
  it('stays as it is when it fits', () => {
    assert.equal(shortened('kymmenen m', 10), 'kymmenen m');
  });

  it('is cut between words, and the cut is marked', () => {
    assert.equal(shortened('yksi kaksi kolme', 12), 'yksi kaksi…');
    assert.equal(shortened('yhdyssanahirviö', 8), 'yhdyssa…');
  });

  it('never grows over its limit or leaves half a sign', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const short = shortened(text, limit);
          assert.ok(short.length <= limit);
          assert.ok(short.isWellFormed());
        },
      ),
    );
  });
});
