import assert from 'node:assert/strict';
import { deliveryFaultText } from '../../bot/wording/deliveryFault.ts';
import { texts } from '../teams/support/texts.ts';

describe('why a card did not arrive, in words', () => {
  const reasons: readonly (readonly [fault: string, reason: string])[] = [
    ['500 UserNotFound', 'Teams ei löytänyt henkilöä (500 UserNotFound)'],
    ['403 BotDisabledByUser', 'vastaanottaja on estänyt tai poistanut sovelluksen (403'],
    ['404 ConversationNotFound', 'keskustelua tai kanavaa ei enää ole (404'],
    ['413 MessageSizeTooBig', 'kortti on Teamsille liian suuri (413'],
    ['401 Unauthorized', 'Teams ei hyväksynyt botin tunnistautumista (401'],
    ['ClientAuthError', 'Teams ei hyväksynyt botin tunnistautumista (Client'],
    ['429', 'Teams pyysi odottamaan (429)'],
    ['RestError ECONNREFUSED', 'palvelimelta ei saatu yhteyttä Teamsiin (Rest'],
    ['502 BadGateway', 'Teamsissa oli häiriö (502'],
    ['RestError ECONNRESET', 'Teams ei vastannut (Rest'],
    ['400 BadSyntax', 'Teams ei ottanut korttia vastaan (400'],
    ['noConversation', 'sovellus ei ole vielä saanut yhteyttä Teamsista'],
  ];
  for (const [fault, reason] of reasons) {
    it(`${fault}: ${reason}`, () => {
      const told = deliveryFaultText(texts.fi, fault);
      assert.ok(told.reason.startsWith(reason), told.reason);
      assert.match(told.remedy, /\.$/u);
    });
  }
});
