import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettingGroup, SettingsView } from '../../../../bot/contract/organisation.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { ItemList } from '../ItemList.tsx';

const useStyles = makeStyles({
  effects: { marginBlockEnd: '16px', color: tokens.colorNeutralForeground2 },
  effect: { marginBlock: '0 4px' },
  groupForms: { marginBlockStart: '16px' },
});

/** What administrators decide: each setting with its value, its default and what it does. */
export function Settings() {
  const { t } = useSession();
  return (
    <ViewFrame<SettingsView>
      path={apiRoutes.settings}
      title={() => t('manageSettings.title')}
      before={<BackToManage />}
    >
      {({ groups }, show) =>
        groups.map((group) => <GroupPanel key={group.id} group={group} show={show} />)
      }
    </ViewFrame>
  );
}

interface Props {
  readonly group: SettingGroup;
  readonly show: (view: SettingsView) => void;
}

function GroupPanel({ group, show }: Props) {
  const styles = useStyles();
  const items = group.items.map((item) => ({
    ...item,
    name: item.title,
    lines: [item.value],
    quiet: [item.usual, item.changed].filter((line) => line !== null),
  }));
  return (
    <Panel title={group.title}>
      <div className={styles.effects}>
        {group.effects.map((effect) => (
          <p key={effect} className={styles.effect}>
            {effect}
          </p>
        ))}
      </div>
      <ItemList
        items={items}
        acts={({ id, forms }) => <SettingForms id={id} forms={forms} show={show} />}
      />
      {group.forms.length > 0 && (
        <div className={styles.groupForms}>
          <SettingForms id={group.id} forms={group.forms} show={show} />
        </div>
      )}
    </Panel>
  );
}

interface FormsProps {
  readonly id: string;
  readonly forms: SettingGroup['forms'];
  readonly show: (view: SettingsView) => void;
}

function SettingForms({ id, forms, show }: FormsProps) {
  return (
    <Forms<SettingsView>
      isInList
      path={apiRoutes.setting(id)}
      forms={forms}
      onPage={show}
      onGone={() => undefined}
      outdates={[apiRoutes.settings, apiRoutes.overview]}
      formsOf={({ groups }) =>
        [...groups, ...groups.flatMap(({ items }) => items)].find((each) => each.id === id)
          ?.forms ?? []
      }
    />
  );
}
