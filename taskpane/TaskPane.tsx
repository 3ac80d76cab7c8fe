/** The task pane: colours and direction of its surroundings, the border for bugs, and the view for the app's state. */
import { useRef, type ReactElement } from 'react';
import {
  FluentProvider, makeStyles, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme,
} from '@fluentui/react-components';
import { ErrorBorder } from './components/ErrorBorder';
import { useKeptFocus } from './components/use-kept-focus';
import { NoticeLine } from './features/notice/NoticeLine';
import { Opening } from './features/opening/Opening';
import { Register } from './features/register/Register';
import { SetUp } from './features/set-up/SetUp';
import type { PaneTheme } from './pane-environment';
import { PanePartsContext, useApp, useLog, usePane, useTexts, useTheme, type PaneParts } from './use-app';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme } satisfies Record<PaneTheme, object>;

// The provider draws itself in the direction around it and aligns left; classes of ours would be of another direction.
const filling = { height: '100%', textAlign: 'start' } as const;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // There words of every rank have one colour: what only hints at an entry must look another way.
    ':global([data-theme="contrast"])': { '& ::placeholder': { fontStyle: 'italic' } },
  },
});

export interface TaskPaneProps {
  readonly parts: PaneParts;
}

export function TaskPane({ parts }: TaskPaneProps): ReactElement {
  return (
    <PanePartsContext.Provider value={parts}>
      <Surroundings />
    </PanePartsContext.Provider>
  );
}

function Surroundings(): ReactElement {
  const texts = useTexts();
  const theme = useTheme();
  const log = useLog();
  const { state } = usePane();
  return (
    <FluentProvider theme={themes[theme]} dir={texts.direction} lang={texts.tag} data-theme={theme} style={filling}>
      <ErrorBorder words={texts.pane.bug} log={log} place={`${state.view} ${state.card?.serial ?? ''}`}>
        <Frame />
      </ErrorBorder>
    </FluentProvider>
  );
}

function Frame(): ReactElement {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.root} tabIndex={-1}>
      <Content />
      <NoticeLine />
    </div>
  );
}

function Content(): ReactElement {
  const { app } = useApp();
  const state = app.state();
  switch (state.kind) {
    case 'none':
      return <SetUp />;
    case 'loading':
    case 'failed':
      return <Opening state={state} />;
    case 'ready':
      return <Register />;
  }
}
