import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { useSession } from '../../session/session.ts';
import { useDownload } from './useDownload.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  fault: { margin: 0 },
});

interface Props {
  /** The table as it stands before its reader; made when it is asked for. */
  readonly table: () => ExportedTable;
  /** The name of what is exported, where a view has several tables. */
  readonly of?: string;
}

/** Downloads a table as a workbook, with the rows and columns as they are seen. */
export function ExportButton({ table, of }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { busy, fault, download } = useDownload();
  const label = busy ? t('export.busy') : t('export.button');
  return (
    <span className={styles.line}>
      <Button
        size="small"
        icon={<ArrowDownloadRegular />}
        aria-label={of === undefined ? undefined : t('export.buttonOf', { name: of })}
        disabledFocusable={busy}
        onClick={() => {
          const seen = table();
          download(apiRoutes.exportTable, seen.title, seen);
        }}
      >
        {label}
      </Button>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </span>
  );
}
