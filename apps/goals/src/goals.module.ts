import { Module } from '@nestjs/common';
import { CycleController } from './cycles/cycle.controller.js';
import { CycleReviewController } from './cycles/cycle-review.controller.js';
import { ActOnCycleHandler } from './cycles/cycle.commands.js';
import { CycleQueries } from './cycles/cycle.queries.js';
import { CycleReportQueries } from './cycles/cycle-report.queries.js';
import { OBJECTIVE_CONTROLLERS, OBJECTIVE_PROVIDERS } from './objectives/objectives.providers.js';
import { Founding } from './organization/founding.commands.js';
import { OrganizationController } from './organization/organization.controller.js';
import { ActOnOrganizationHandler } from './organization/organization.commands.js';
import { OrganizationQueries } from './organization/organization.queries.js';
import { FoundOrganizationHandler } from './organization/organizations.commands.js';
import { OrganizationsController } from './organization/organizations.controller.js';
import { DescribePersonHandler } from './people/describe-person.commands.js';
import { EnterPersonHandler } from './people/enter-person.commands.js';
import { ForgetPersonHandler } from './people/forget-person.commands.js';
import { ActOnPersonHandler } from './people/person.commands.js';
import { PersonController } from './people/person.controller.js';
import { PersonQueries } from './people/person.queries.js';
import { RoleController } from './people/role.controller.js';
import { RoleQueries } from './people/role.queries.js';
import { Names } from './search/names.reads.js';
import { PeopleSearch } from './search/people-search.queries.js';
import { SearchController } from './search/search.controller.js';
import { SearchQueries } from './search/search.queries.js';
import { ActOnTeamHandler } from './teams/team.commands.js';
import { TeamController } from './teams/team.controller.js';
import { TeamQueries } from './teams/team.queries.js';

@Module({
  controllers: [OrganizationController, OrganizationsController, TeamController, PersonController, RoleController, CycleController, CycleReviewController, SearchController, ...OBJECTIVE_CONTROLLERS],
  providers: [
    Founding,
    ActOnOrganizationHandler,
    FoundOrganizationHandler,
    OrganizationQueries,
    ActOnTeamHandler,
    TeamQueries,
    ActOnPersonHandler,
    EnterPersonHandler,
    DescribePersonHandler,
    ForgetPersonHandler,
    PersonQueries,
    RoleQueries,
    ActOnCycleHandler,
    CycleQueries,
    CycleReportQueries,
    Names,
    PeopleSearch,
    SearchQueries,
    ...OBJECTIVE_PROVIDERS,
  ],
})
export class GoalsModule {}
