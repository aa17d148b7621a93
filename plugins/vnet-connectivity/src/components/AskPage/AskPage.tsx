import { ErrorBoundary } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  useDeferred,
  useWork,
  WorkProgress,
} from 'backstage-plugin-vnet-connectivity-react';
import type { DragEvent } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Answers } from './Answers';
import { DocumentBar } from './DocumentBar';
import { OpenSection } from './OpenSection';
import { NetworkFindings } from './panels/AskPanel';
import type { AskPanelName } from './panels/panels';
import { SecondDocument } from './SecondDocument';
import type { AskedDocument } from './asked';
import { forgetAsked, isLarge, keepAsked, readAsked } from './asked';
import type { OpenedDocument } from './sources/opened';
import { takeDocument } from './sources/opened';
import { useFileReader } from './sources/useFileReader';
import { vnetConnectivityAskTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    isTarget: {
      outline: `3px dashed ${theme.palette.primary.main}`,
      outlineOffset: theme.spacing(0.5),
    },
    results: {
      minWidth: 0,
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(2),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1) },
    },
  }),
  { name: 'VnetConnectivityAskPage' },
);

/** A document that is being read, and what for. */
interface Reading {
  readonly document: OpenedDocument;
  readonly role: 'asked' | 'compared';
}

/** Asks a network that a document describes, without the frame that either frontend system puts around it. */
export function AskPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const [asked, setAsked] = useState(readAsked);
  const [compared, setCompared] = useState<AskedDocument>();
  const [reading, setReading] = useState<Reading | undefined>(() => {
    const document = takeDocument();
    return document && { document, role: 'asked' };
  });
  /** A second document, until it is said what to do with it. */
  const [second, setSecond] = useState<OpenedDocument>();
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState('');
  const [, setQuery] = useSearchParams();
  const work = useWork('read', reading && { text: reading.document.text });
  const read = useCallback(
    (document: OpenedDocument, role: Reading['role']) => {
      setSecond(undefined);
      setReading({ document, role });
    },
    [],
  );
  const canCompare = asked?.document.graph !== undefined;
  const open = useCallback(
    (next: OpenedDocument) => {
      setIsOpening(false);
      setProblem('');
      if (canCompare) setSecond(next);
      else read(next, 'asked');
    },
    [canCompare, read],
  );
  const { isTarget, ...drop } = useDrop(open, setProblem);
  const { state, result } = work;
  useEffect(() => {
    if (!reading || state !== 'done' || !result) return;
    const { document, role } = reading;
    const { name } = document;
    setReading(undefined);
    if (role === 'asked') {
      setAsked(keepAsked(document, result));
      setCompared(undefined);
      // What has failed in one network says nothing about another.
      setQuery(without('fail', 'tab'), { replace: true });
    } else if (result.graph) {
      setCompared({ name, document: result, isKept: false });
      setQuery(showing('difference'));
    } else {
      const reason = result.findings[0]?.message ?? '';
      setProblem(t('ask.second.nothing', { name, reason }));
    }
  }, [reading, state, result, setQuery, t]);
  // What a large network has to show is rendered in slices.
  const shown = useDeferred(asked, isLarge(asked?.document.graph));
  const close = () => {
    forgetAsked();
    setAsked(undefined);
    setCompared(undefined);
    setSecond(undefined);
  };
  return (
    <div
      className={`${classes.root} ${isTarget ? classes.isTarget : ''}`}
      {...drop}
    >
      <Typography variant="body1">{t('ask.lead')}</Typography>
      <div role="alert">
        {problem && <Typography color="error">{problem}</Typography>}
      </div>
      {reading && (
        <WorkProgress
          work={work}
          label={t('ask.reading', { name: reading.document.name })}
        />
      )}
      {asked && second && (
        <SecondDocument
          before={asked.name}
          after={second.name}
          onCompare={() => read(second, 'compared')}
          onInstead={() => read(second, 'asked')}
          onCancel={() => setSecond(undefined)}
        />
      )}
      {asked && (
        <DocumentBar
          asked={asked}
          compared={compared}
          onStopComparing={() => setCompared(undefined)}
          onAnother={() => setIsOpening(true)}
          onClose={close}
        />
      )}
      {(!asked || isOpening) && (
        <OpenSection
          onOpen={open}
          onProblem={setProblem}
          onCancel={asked && (() => setIsOpening(false))}
        />
      )}
      {asked && shown && <Results asked={shown} compared={compared} />}
    </div>
  );
}

/** The query of an address without these parameters. */
function without(...names: readonly string[]) {
  return (query: URLSearchParams) => {
    const after = new URLSearchParams(query);
    names.forEach(name => after.delete(name));
    return after;
  };
}

/** The query of an address that shows a panel. */
function showing(panel: AskPanelName) {
  return (query: URLSearchParams) => {
    const after = new URLSearchParams(query);
    after.set('tab', panel);
    return after;
  };
}

interface ResultsProps {
  readonly asked: AskedDocument;
  readonly compared?: AskedDocument;
}

function Results({ asked, compared }: ResultsProps) {
  const classes = useStyles();
  const { document } = asked;
  const { graph } = document;
  // Another document is shown afresh.
  const [shown, setShown] = useState({ document, number: 0 });
  if (shown.document !== document) {
    setShown({ document, number: shown.number + 1 });
  }
  return (
    <div className={classes.results} key={shown.number}>
      {/* What cannot be shown must not take the page with it. */}
      <ErrorBoundary>
        {graph ? (
          <Answers asked={asked} compared={compared} graph={graph} />
        ) : (
          <NetworkFindings document={document} />
        )}
      </ErrorBoundary>
    </div>
  );
}

/** Takes files that are dropped anywhere on an element. */
function useDrop(
  onOpen: (document: OpenedDocument) => void,
  onProblem: (message: string) => void,
) {
  const [isTarget, setIsTarget] = useState(false);
  const read = useFileReader({ onOpen, onProblem });
  // Moving over a child leaves the element and enters the child.
  const depth = useRef(0);
  const holdsFiles = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes('Files');
  const enter = (event: DragEvent, step: number) => {
    if (!holdsFiles(event)) return;
    depth.current += step;
    setIsTarget(depth.current > 0);
  };
  return {
    isTarget,
    onDragEnter: (event: DragEvent) => enter(event, 1),
    onDragLeave: (event: DragEvent) => enter(event, -1),
    onDragOver: (event: DragEvent) => {
      // Otherwise the browser shows the file in place of the portal.
      if (holdsFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setIsTarget(false);
      read(event.dataTransfer.files[0]);
    },
  };
}
