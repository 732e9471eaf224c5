import { Link, makeStyles } from '@fluentui/react-components';
import type { ImportingView } from '../../../../bot/contract/importing.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { hrefOf } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { CompilationPanel } from './CompilationPanel.tsx';
import { MappingPanel } from './MappingPanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { UploadPanel } from './UploadPanel.tsx';
import { useImport } from './useImport.ts';

const useStyles = makeStyles({
  panels: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
});

/** The compilation out as a workbook, and workbooks and other files in. */
export function Importing() {
  const { t } = useSession();
  return (
    <ViewFrame<ImportingView>
      path={apiRoutes.importing}
      title={() => t('importing.title')}
      before={
        <Link href={hrefOf({ view: 'manage', section: null, id: null, query: '' })}>
          {t('manage.title')}
        </Link>
      }
    >
      {(view) => <Panels view={view} />}
    </ViewFrame>
  );
}

function Panels({ view }: { readonly view: ImportingView }) {
  const styles = useStyles();
  const importing = useImport(view);
  const { stage } = importing;
  return (
    <div className={styles.panels}>
      <CompilationPanel view={view} />
      {view.kinds.length > 0 && <UploadPanel view={view} importing={importing} />}
      {stage.kind === 'mapping' && <MappingPanel mapping={stage.mapping} importing={importing} />}
      {(stage.kind === 'preview' || stage.kind === 'stored') && (
        <PreviewPanel
          key={stage.preview.version + stage.kind}
          preview={stage.preview}
          isStored={stage.kind === 'stored'}
          importing={importing}
        />
      )}
    </div>
  );
}
