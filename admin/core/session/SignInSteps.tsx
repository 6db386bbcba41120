import type { ReactNode } from 'react';
import { useState } from 'react';
import { CodeForm } from './CodeForm.js';
import { SignInForm } from './SignInForm.js';
import { signIn } from './session.js';

interface SignInStepsProps {
  /** Set where whoever was at work has to sign in again. */
  fixedEmail?: string;
  submitLabel: string;
  /** Whether another way in has come as far as the code. */
  beginsWithCode?: boolean;
  onSignedIn: () => Promise<void> | void;
  /** Further buttons. */
  children?: ReactNode;
}

/** Signing in: the password, and where a second factor is set up its code. */
export function SignInSteps(props: SignInStepsProps) {
  const { onSignedIn, children, beginsWithCode = false, ...form } = props;
  const [waitsForCode, setWaitsForCode] = useState(beginsWithCode);
  if (waitsForCode) {
    return (
      <CodeForm onSignedIn={onSignedIn} onBack={() => setWaitsForCode(false)}>
        {children}
      </CodeForm>
    );
  }
  return (
    <SignInForm
      {...form}
      onSubmit={async (email, password) => {
        const { needsCode } = await signIn(email, password);
        if (needsCode) setWaitsForCode(true);
        else await onSignedIn();
      }}
    >
      {children}
    </SignInForm>
  );
}
