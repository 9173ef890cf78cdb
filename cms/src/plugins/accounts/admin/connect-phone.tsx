import { useState } from 'react';
import type { Me } from './account-page';
import { EnrolForm } from './enrol-form';
import { ProveForm } from './prove-form';

/** The first phone: the holder of the account proves who they are, where the session has not, and then connects it. */
export function ConnectPhone({ me }: { me: Me }) {
  const [isProved, setProved] = useState(me.isProved);
  return isProved ? <EnrolForm /> : <ProveForm email={me.email} onProved={() => setProved(true)} />;
}
