import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ImportingView } from '../../../../bot/contract/importing.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useDownload } from '../../../components/export/useDownload.ts';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  what: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px' },
  fault: { margin: '8px 0 0' },
});

/** The whole compilation as a workbook, to be edited and brought back. */
export function CompilationPanel({ view }: { readonly view: ImportingView }) {
  const styles = useStyles();
  const { t, language } = useSession();
  const [chosen, setChosen] = useState<string>(language);
  const { busy, fault, download } = useDownload();
  return (
    <Panel title={t('importing.compilation.title')}>
      <p className={styles.what}>
        {t('importing.compilation.what')}
        {view.withoutPeople && ` ${t('importing.compilation.withoutPeople')}`}
      </p>
      <div className={styles.row}>
        <ChoiceField
          label={t('importing.compilation.language')}
          value={chosen}
          choices={view.languages.map(({ code, text }) => ({ value: code, text }))}
          onChoose={setChosen}
        />
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={busy}
          onClick={() =>
            download(apiRoutes.compilation(chosen), t('importing.compilation.fileName'))
          }
        >
          {busy ? t('export.busy') : t('importing.compilation.download')}
        </Button>
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </Panel>
  );
}
