import { useState } from 'preact/hooks';
import { Route, Router } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { getOffice } from '../contract/operations.js';
import { NotFound } from '../pages/not-found.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import { AdminMenu } from './admin-menu.js';
import { AuditTrail } from './audit-trail.js';
import { EnforcementPage } from './enforcement-page.js';
import { OfficeContext, officeIn } from './office.js';
import { newPlaces, PlacesContext } from './places.js';
import { Tokens } from './tokens.js';
import { UserPage } from './user-page.js';
import { Users } from './users.js';

/** The pages for administrators; whoever is none is told so. */
export function Admin() {
  const { say } = useWords();
  const { data, problem } = useQuery(getOffice, {});
  const [places] = useState(newPlaces);
  if (!data)
    return (
      <Page title={say('admin-title')}>
        {problem ? <Problem of={problem} /> : <p role="status">{say('app-loading')}</p>}
      </Page>
    );
  const office = officeIn(data);
  if (!office)
    return (
      <Page title={say('admin-not-yours')} narrow>
        <p>{say('admin-not-yours-text')}</p>
        <p>
          <a href="/">{say('app-to-start')}</a>
        </p>
      </Page>
    );
  return (
    <OfficeContext.Provider value={office}>
      <PlacesContext.Provider value={places}>
        <AdminMenu />
        <Router>
          <Route path="/" component={Users} />
          <Route path="/users" component={Users} />
          <Route path="/users/:id" component={UserPage} />
          <Route path="/enforcement" component={EnforcementPage} />
          <Route path="/audit" component={AuditTrail} />
          <Route path="/tokens" component={office.isAdmin ? Tokens : NotFound} />
          <Route default component={NotFound} />
        </Router>
      </PlacesContext.Provider>
    </OfficeContext.Provider>
  );
}
