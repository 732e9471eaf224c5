import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { TemplateKind } from '../../../../bot/contract/setUp.ts';
import { useDownload } from '../../../components/export/useDownload.ts';
import type { ImportingView } from '../../../../bot/contract/importing.ts';
import { ToldBar } from '../../../components/form/ToldBar.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import type { Import, Progress } from './useImport.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '16px' },
  file: { maxWidth: '100%', font: 'inherit', color: 'inherit' },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
  send: { justifySelf: 'start' },
});

interface Props {
  readonly view: ImportingView;
  readonly importing: Import;
}

/** What the file holds, the file itself, and how far its reading is. */
export function UploadPanel({ view, importing }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { kind, file, told, progress, ask } = importing;
  return (
    <Panel title={t('importing.upload.title')}>
      <ToldBar told={told} />
      <div className={styles.fields}>
        <Field label={t('importing.upload.kind')}>
          <RadioGroup
            value={kind}
            onChange={(_, { value }) => {
              const chosen = view.kinds.find(({ code }) => code === value)?.code;
              if (chosen !== undefined) importing.chooseKind(chosen);
            }}
          >
            {view.kinds.map(({ code, text, about }) => (
              <Radio
                key={code}
                value={code}
                label={
                  <>
                    {text}
                    <span className={styles.about}>{about}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {kind !== 'compilation' && <TemplateButton kind={kind} />}
        <Field label={t('importing.upload.file')} hint={t('importing.upload.hint')}>
          {(control) => (
            <input
              {...control}
              type="file"
              className={styles.file}
              accept={kind === 'compilation' ? '.xlsx' : '.xlsx,.csv'}
              onChange={({ target }) => importing.chooseFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Button
          appearance="primary"
          className={styles.send}
          disabledFocusable={file === null || progress !== null}
          onClick={() => ask({ step: 'preview' })}
        >
          {t('importing.upload.preview')}
        </Button>
        {progress !== null && <Reading progress={progress} />}
      </div>
    </Panel>
  );
}

/** What is chosen as an empty file with the headings that the import reads. */
function TemplateButton({ kind }: { readonly kind: TemplateKind }) {
  const styles = useStyles();
  const { t } = useSession();
  const { busy, fault, download } = useDownload();
  return (
    <div>
      <Button
        size="small"
        icon={<ArrowDownloadRegular />}
        className={styles.send}
        disabledFocusable={busy}
        onClick={() => download(apiRoutes.template(kind), t('importing.upload.templateName'))}
      >
        {busy ? t('export.busy') : t('importing.upload.template')}
      </Button>
      {fault !== null && <p role="alert">{fault}</p>}
    </div>
  );
}

function Reading({ progress }: { readonly progress: Progress }) {
  const { t } = useSession();
  const { stage, done, of } = progress;
  const isSent = stage === 'sent' && done >= of;
  const percent = of === 0 ? 100 : Math.floor((done / of) * 100);
  const text = isSent
    ? t('importing.progress.opened')
    : stage === 'sent'
      ? t('importing.progress.sent', { percent })
      : t(`importing.progress.${stage}`, { done, of });
  return (
    <Field validationMessage={text} validationState="none">
      <ProgressBar
        aria-label={t('importing.progress.label')}
        {...(isSent ? {} : { value: of === 0 ? 1 : done / of })}
      />
    </Field>
  );
}
