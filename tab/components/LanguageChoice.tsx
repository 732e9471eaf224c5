import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LanguageCode } from '../../bot/contract/session.ts';
import { useSession } from '../session/session.ts';
import { whyNot } from '../session/whyNot.ts';

const languages = ['fi', 'sv', 'en'] as const satisfies readonly LanguageCode[];

const useStyles = makeStyles({
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

/** The language of the tab and the bot; kept with the reader. */
export function LanguageChoice() {
  const styles = useStyles();
  const { t, language, chooseLanguage } = useSession();
  const [fault, setFault] = useState<string | null>(null);

  async function choose(wanted: LanguageCode): Promise<void> {
    const refused = await chooseLanguage(wanted);
    setFault(refused === null ? null : whyNot(refused, t));
  }

  return (
    <>
      <Select
        size="small"
        aria-label={t('viewer.language')}
        value={language}
        onChange={(_, { value }) => {
          const wanted = languages.find((one) => one === value);
          if (wanted !== undefined) void choose(wanted);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {t(`viewer.languages.${one}`)}
          </option>
        ))}
      </Select>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}
