import { makeStyles } from '@fluentui/react-components';
import type { OrganisationView, StageItem } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import { ItemList } from '../ItemList.tsx';

const useStyles = makeStyles({ forms: { marginBlockStart: '16px' } });

interface Props {
  readonly view: OrganisationView;
  readonly show: (view: OrganisationView) => void;
}

/** The stages of the customer's journey in their order, and those out of use. */
export function StagesPanel({ view, show }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const listed = (stages: readonly StageItem[]) =>
    stages.map((stage) => ({ ...stage, lines: [], quiet: [stage.otherNames] }));
  const formsOf = (id: string) => (page: OrganisationView) =>
    [...page.stages, ...page.formerStages].find((stage) => stage.id === id)?.forms ?? [];
  const acts = ({ id, forms }: StageItem) => (
    <Forms<OrganisationView>
      isInList
      path={apiRoutes.stage(id)}
      forms={forms}
      onPage={show}
      onGone={() => undefined}
      outdates={[apiRoutes.organisation]}
      formsOf={formsOf(id)}
    />
  );
  return (
    <>
      <Panel title={t('manageOrganisation.stages')}>
        <ItemList items={listed(view.stages)} acts={acts} />
        <div className={styles.forms}>
          <Forms<OrganisationView>
            path={apiRoutes.stages}
            forms={view.stageForms}
            onPage={show}
            onGone={() => undefined}
            outdates={[apiRoutes.organisation]}
            formsOf={(page) => page.stageForms}
          />
        </div>
      </Panel>
      {view.formerStages.length > 0 && (
        <Panel title={t('manageOrganisation.formerStages')}>
          <ItemList items={listed(view.formerStages)} acts={acts} />
        </Panel>
      )}
    </>
  );
}
