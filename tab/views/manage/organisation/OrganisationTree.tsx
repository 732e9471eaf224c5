import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OrganisationView } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { WordField } from '../../../components/WordField.tsx';
import { manageHref } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { PartBranches } from './PartBranches.tsx';
import { StagesPanel } from './StagesPanel.tsx';
import { branchesOf, fittingParts } from './branches.ts';

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    alignItems: 'end',
    gap: '8px 16px',
    marginBlockEnd: '12px',
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  former: { margin: 0, paddingInlineStart: '20px', lineHeight: '28px' },
});

/** The picture of the organisation, with what is missing in it, and the stages of the journey. */
export function OrganisationTree() {
  const { t } = useSession();
  return (
    <ViewFrame<OrganisationView>
      path={apiRoutes.organisation}
      title={() => t('manageOrganisation.title')}
      before={<BackToManage />}
    >
      {(view, show) => <Panels view={view} show={show} />}
    </ViewFrame>
  );
}

interface Props {
  readonly view: OrganisationView;
  readonly show: (view: OrganisationView) => void;
}

function Panels({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { summary, formerParts, forms } = view;
  return (
    <>
      <p className={styles.summary}>{summary}</p>
      <Panel title={t('manageOrganisation.add')}>
        <Forms<OrganisationView>
          path={apiRoutes.organisation}
          forms={forms}
          onPage={show}
          onGone={() => undefined}
          outdates={[apiRoutes.organisation]}
          formsOf={(page) => page.forms}
        />
      </Panel>
      <TreePanel parts={view.parts} />
      <StagesPanel view={view} show={show} />
      {formerParts.length > 0 && (
        <Panel title={t('manageOrganisation.former')}>
          <ul className={styles.former}>
            {formerParts.map(({ id, name, text }) => (
              <li key={id}>
                <Link href={manageHref('organisation', id)}>{name}</Link> · {text}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function TreePanel({ parts }: Pick<OrganisationView, 'parts'>) {
  const styles = useStyles();
  const { t } = useSession();
  const [words, setWords] = useState('');
  const [onlyGaps, setOnlyGaps] = useState(false);
  const isNarrowed = words.trim() !== '' || onlyGaps;
  const shown = isNarrowed ? fittingParts(parts, words, onlyGaps) : parts;
  return (
    <Panel title={t('manageOrganisation.tree')}>
      <search className={styles.controls} aria-label={t('manageOrganisation.filter')}>
        <WordField label={t('manageOrganisation.find')} text={words} onSearch={setWords} />
        <Checkbox
          label={t('manageOrganisation.onlyGaps')}
          checked={onlyGaps}
          onChange={(_, { checked }) => setOnlyGaps(checked === true)}
        />
      </search>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('manageOrganisation.noneFound')}</p>
      ) : (
        // What was looked for is open at once.
        <PartBranches
          key={String(isNarrowed)}
          branches={branchesOf(shown)}
          openTo={isNarrowed ? 9 : 0}
        />
      )}
    </Panel>
  );
}
