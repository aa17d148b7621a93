import { ErrorBoundary, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import FullscreenIcon from '@material-ui/icons/Fullscreen';
import FullscreenExitIcon from '@material-ui/icons/FullscreenExit';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import {
  applyFix,
  readDocument,
  rewrite,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  SpecEditor,
  useShownFindings,
} from 'backstage-plugin-vnet-connectivity-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from './translation';
import { usePainted } from '../usePainted';
import type { EditorName, PanelName } from './address/address';
import { panelNames } from './address/address';
import { tabStyle } from '../tabStyle';
import { textAtStart, useAddress } from './address/useAddress';
import type { OpenedAddress } from './address/useOpened';
import { useOpened } from './address/useOpened';
import type { CheckedText } from './document/useDesign';
import { useDesign, useDesignOptions } from './document/useDesign';
import type { DesignDocument } from './document/useDocument';
import { useDocument, useUndoKeys } from './document/useDocument';
import type { FormPart } from './form/NetworkPart';
import type { FormTarget } from './form/SpecForm';
import { SpecForm } from './form/SpecForm';
import { Notice } from './Notice';
import { Panel } from './panels/Panel';
import { DesignToolbar } from './toolbar/DesignToolbar';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
      },
    },
    wide: { gridTemplateColumns: 'minmax(0, 1fr)' },
    column: {
      minWidth: 0,
      alignSelf: 'start',
      // The theme's secondary text is too pale for the grey of the page.
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(0.5, 2, 2),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 1, 1) },
    },
    tabRow: {
      display: 'flex',
      alignItems: 'center',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '& > button': { flex: 'none', whiteSpace: 'nowrap' },
    },
    tabs: { flex: '1 1 auto', minWidth: 0 },
    tab: tabStyle(theme),
    panel: { paddingTop: theme.spacing(2) },
  }),
  { name: 'VnetConnectivityDesignPage' },
);

const Editor = memo(EditorOfName);

/** Designs a network, without the frame that either frontend system puts around it. */
export function DesignPage() {
  const opened = useOpened();
  return opened ? <Designing address={opened} /> : <Progress />;
}

function Designing({ address: openedAddress }: { address: OpenedAddress }) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const [opened] = useState(() => textAtStart(openedAddress));
  const [base, setBase] = useState(
    openedAddress.content.kind === 'text' ? opened : undefined,
  );
  const document = useDocument(() => opened);
  const { text, previous, edit } = document;
  const onLinked = useCallback(
    (linked: string) => {
      edit(linked);
      setBase(linked);
    },
    [edit],
  );
  const address = useAddress({ text, edit: onLinked }, openedAddress);
  const { view, show } = address;
  const { isWide } = view;
  const options = useDesignOptions();
  const checked = useDesign(text, options);
  useUndoKeys(document);
  // With 60 regions an editor or a panel takes longer to render than a click may take.
  const editor = usePainted(view.editor);
  const panel = usePainted(view.panel);

  const onFix = useCallback(
    ({ fix }: Finding) => {
      const data = readDocument(text);
      if (fix && data) edit(rewrite(text, applyFix(data, fix)));
    },
    [text, edit],
  );
  const onChoose = useCallback(
    (spec: unknown) => edit(rewrite(text, spec)),
    [text, edit],
  );
  const [target, setTarget] = useState<FormTarget>();
  const onOpenPart = useCallback(
    (part: FormPart) => {
      show({ editor: 'form', isWide: false });
      setTarget({ part });
    },
    [show],
  );
  const onShowYaml = useCallback(() => show({ editor: 'yaml' }), [show]);
  const onFailedChange = useCallback(
    (failed: readonly string[]) => show({ failed }),
    [show],
  );
  const onShowFailed = useCallback(
    (failed: readonly string[]) =>
      show(failed.length > 0 ? { failed, panel: 'diagram' } : { failed }),
    [show],
  );
  return (
    <div className={classes.root}>
      <Typography variant="body1">{t('design.lead')}</Typography>
      {address.isBroken && (
        <Notice
          text={t('design.brokenLink')}
          action={t('design.dismiss')}
          onAction={address.dismissBroken}
        />
      )}
      <DesignToolbar
        document={document}
        address={address}
        checked={checked}
        onImported={setBase}
      />
      <div className={isWide ? classes.wide : classes.columns}>
        {!isWide && (
          <section className={classes.column} aria-label={t('design.editor')}>
            <div className={classes.tabRow}>
              <Tabs
                className={classes.tabs}
                value={view.editor}
                indicatorColor="primary"
                aria-label={t('design.editor')}
                onChange={(_, name: EditorName) => show({ editor: name })}
              >
                <Tab
                  className={classes.tab}
                  value="form"
                  label={t('design.form.tab')}
                  {...tabProps('form')}
                />
                <Tab
                  className={classes.tab}
                  value="yaml"
                  label={t('design.yaml.tab')}
                  {...tabProps('yaml')}
                />
              </Tabs>
            </div>
            <div className={classes.panel} {...tabPanelProps(editor)}>
              <Editor
                name={editor}
                text={text}
                edit={edit}
                checked={checked}
                options={options}
                onFix={onFix}
                target={target}
                onShowYaml={onShowYaml}
              />
            </div>
          </section>
        )}
        <section className={classes.column} aria-label={t('design.result')}>
          <div className={classes.tabRow}>
            <Tabs
              className={classes.tabs}
              value={view.panel}
              indicatorColor="primary"
              variant="scrollable"
              scrollButtons="auto"
              aria-label={t('design.result')}
              onChange={(_, name: PanelName) => show({ panel: name })}
            >
              {panelNames.map(name => (
                <Tab
                  key={name}
                  className={classes.tab}
                  value={name}
                  label={t(`design.panels.${name}`)}
                  {...tabProps(name)}
                />
              ))}
            </Tabs>
            <Tooltip title={t('design.wide')}>
              <IconButton
                size="small"
                aria-label={t('design.wide')}
                aria-pressed={isWide}
                onClick={() => show({ isWide: !isWide })}
              >
                {isWide ? <FullscreenExitIcon /> : <FullscreenIcon />}
              </IconButton>
            </Tooltip>
          </div>
          <div className={classes.panel} {...tabPanelProps(panel)}>
            {checked.isOutdated && checked.shown && panel !== 'findings' && (
              <Notice
                text={t('design.outdated')}
                action={t('design.showFindings')}
                onAction={() => show({ panel: 'findings' })}
              />
            )}
            {/* What cannot be shown must not take the editor with it. */}
            <ErrorBoundary key={panel}>
              <Panel
                name={panel}
                checked={checked}
                options={options}
                previous={previous}
                opened={opened}
                base={base}
                failed={view.failed}
                onFailedChange={onFailedChange}
                onShowFailed={onShowFailed}
                onFix={onFix}
                besideYaml={!isWide && editor === 'yaml'}
                onOpenPart={onOpenPart}
                onChoose={onChoose}
              />
            </ErrorBoundary>
          </div>
        </section>
      </div>
    </div>
  );
}

interface EditorProps extends Pick<DesignDocument, 'text' | 'edit'> {
  readonly name: EditorName;
  readonly checked: CheckedText;
  readonly options: ReturnType<typeof useDesignOptions>;
  readonly onFix: (finding: Finding) => void;
  readonly target?: FormTarget;
  readonly onShowYaml: () => void;
}

function EditorOfName({
  name,
  text,
  edit,
  checked,
  options,
  onFix,
  target,
  onShowYaml,
}: EditorProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const onType = useCallback(
    (written: string) => edit(written, 'yaml'),
    [edit],
  );
  const data = useMemo(() => readDocument(text), [text]);
  const shown = useShownFindings(
    checked.design.findings,
    data,
    target !== undefined,
  );
  if (name === 'yaml') {
    return (
      <SpecEditor
        label={t('design.yaml.label')}
        height="70vh"
        value={text}
        findings={checked.design.findings}
        findingsOf={checked.text}
        onChange={onType}
        onFix={onFix}
      />
    );
  }
  return data ? (
    <SpecForm
      document={data}
      findings={shown}
      planned={checked.design.spec}
      topology={checked.design.topology}
      options={options}
      target={target}
      onChange={(changed, kind) => edit(rewrite(text, changed), kind)}
    />
  ) : (
    <>
      <Typography paragraph>{t('design.form.unreadable')}</Typography>
      <Button variant="outlined" onClick={onShowYaml}>
        {t('design.form.showYaml')}
      </Button>
    </>
  );
}

function tabProps(name: string) {
  return { id: `vnet-tab-${name}`, 'aria-controls': `vnet-panel-${name}` };
}

function tabPanelProps(name: string) {
  return {
    role: 'tabpanel',
    id: `vnet-panel-${name}`,
    'aria-labelledby': `vnet-tab-${name}`,
  };
}
