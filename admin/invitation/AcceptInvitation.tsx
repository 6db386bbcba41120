/** The page that the link of an invitation opens; nobody has to be signed in. */
import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Me, loadMe } from '../core/acting.js';
import { toldByFields } from '../core/frame/FormDialog.js';
import { LoadingScreen } from '../core/frame/LoadingScreen.js';
import { type ApiError, graphql } from '../core/graphql.js';
import { DoorPage } from '../core/session/DoorPage.js';
import { PasswordField } from '../core/session/PasswordField.js';
import { SignInSteps } from '../core/session/SignInSteps.js';
import { signIn, SignInError } from '../core/session/session.js';
import { errorSentence } from '../core/useMutationNotice.js';
import { ACCEPT_INVITATION, HELD_INVITATION } from './invitation.graphql.js';
import type { HeldInvitation } from './invitation.shape.js';

/** The console begins anew, and the link is left behind. */
function goHome(): void {
  location.replace(`${location.pathname}#/`);
  location.reload();
}

const accept = (input: object) => toldByFields(graphql(ACCEPT_INVITATION, { input }));

interface WithToken {
  token: string;
  held: HeldInvitation;
}

/** Runs what takes the invitation up; its failure stays beside the form. */
function useTakingUp() {
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const take = async (work: () => Promise<unknown>) => {
    setRunning(true);
    setFailure(null);
    try {
      await work();
      goHome();
    } catch (error) {
      setFailure(
        error instanceof SignInError
          ? translate(`core.signIn.fault.${error.fault}`)
          : errorSentence(error, translate),
      );
      setRunning(false);
    }
  };
  return { failure, running, take };
}

function Failure({ sentence }: { sentence: string | null }) {
  return sentence ? <Alert severity="error">{sentence}</Alert> : null;
}

function NewPerson({ token, held }: WithToken) {
  const translate = useTranslate();
  const [fullName, setFullName] = useState(held.fullName);
  const [password, setPassword] = useState('');
  const { failure, running, take } = useTakingUp();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void take(async () => {
      await accept({ token, fullName, password });
      await signIn(held.email, password);
    });
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}
    >
      <Typography>{translate('invitation.accept.newAccount', { email: held.email })}</Typography>
      <Failure sentence={failure} />
      <TextField
        label={translate('invitation.fullName')}
        value={fullName}
        onChange={({ target }) => setFullName(target.value)}
        autoComplete="name"
        required
      />
      <PasswordField
        label={translate('invitation.accept.password')}
        helperText={translate('account.passwordRule')}
        value={password}
        onType={setPassword}
        autoComplete="new-password"
      />
      <Button type="submit" variant="contained" size="large" loading={running}>
        {translate('invitation.accept.submit')}
      </Button>
    </Box>
  );
}

function SignedIn({ token }: WithToken) {
  const translate = useTranslate();
  const { failure, running, take } = useTakingUp();
  return (
    <>
      <Typography>{translate('invitation.accept.signedIn')}</Typography>
      <Failure sentence={failure} />
      <Button
        variant="contained"
        size="large"
        loading={running}
        onClick={() => void take(() => accept({ token }))}
      >
        {translate('invitation.accept.submit')}
      </Button>
    </>
  );
}

function KnownPerson({ token, held }: WithToken) {
  const translate = useTranslate();
  const { failure, take } = useTakingUp();
  return (
    <>
      <Typography>{translate('invitation.accept.known')}</Typography>
      <Failure sentence={failure} />
      <SignInSteps
        fixedEmail={held.email}
        submitLabel={translate('invitation.accept.signInAndAccept')}
        onSignedIn={async () => {
          await take(() => accept({ token }));
        }}
      />
    </>
  );
}

function Offer({ token, held, me }: WithToken & { me: Me | null }) {
  const translate = useTranslate();
  const { role, title, committeeName, organizationName } = held;
  const place = organizationName ? `${organizationName} (${committeeName})` : committeeName;
  const isSignedIn = me?.email.toLowerCase() === held.email;
  const Next = isSignedIn ? SignedIn : held.hasAccount ? KnownPerson : NewPerson;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('invitation.accept.offered', { role: translate(`role.${role}`), title, place })}
      </Typography>
      <Next token={token} held={held} />
    </>
  );
}

function Refused({ error }: { error: ApiError }) {
  const translate = useTranslate();
  return (
    <>
      <Alert severity="warning">{errorSentence(error, translate)}</Alert>
      <Button variant="outlined" onClick={goHome}>
        {translate('invitation.accept.toSignIn')}
      </Button>
    </>
  );
}

/** What one is invited to, and taking it up: as a new person, or with the account one has. */
export function AcceptInvitation({ token }: { token: string }) {
  const translate = useTranslate();
  const held = useQuery<HeldInvitation, ApiError>({
    queryKey: ['heldInvitation', token],
    queryFn: async () => {
      const reply = await graphql<{ heldInvitation: HeldInvitation }>(HELD_INVITATION, { token });
      return reply.heldInvitation;
    },
    retry: false,
  });
  const me = useQuery<Me | null>({
    queryKey: ['me'],
    queryFn: () => loadMe().catch(() => null),
  });
  if (held.error) {
    return (
      <DoorPage title={translate('invitation.accept.title')}>
        <Refused error={held.error} />
      </DoorPage>
    );
  }
  if (!held.data || me.isPending) return <LoadingScreen />;
  return (
    <DoorPage title={translate('invitation.accept.title')}>
      <Offer token={token} held={held.data} me={me.data ?? null} />
    </DoorPage>
  );
}
