import type { Language } from './language.ts';
import { words } from './words.ts';

export const english: Language = {
  tag: 'en',
  frequent: words('the, and, must, shall, should, of, to, with, when, is, be, are, for, that, this, user, system'),
  titles: {
    requirements: {
      inside: words(`
        prd, prds, srs, brd, frd, mrd, urs, srd, product requirements, product requirement, requirements document,
        requirement document, requirements documentation, requirements specification, requirement specification,
        requirements definition, requirements analysis, requirements list, software requirements,
        business requirements, functional requirements, non-functional requirements, nonfunctional requirements,
        technical requirements, user requirements, market requirements, feature requirements,
        stakeholder requirements, user story, user stories, story template, epic template, feature template, use case, use cases, product spec, product specification,
        statement of work, scope package, scope document, feature packet, feature brief, product brief, project brief, project charter, scope statement,
        vision and scope, product backlog, prioritized backlog, prioritised backlog, user story backlog, vision document, product vision document, product vision
      `),
      first: words(''),
      last: words('requirements, requirement, acceptance criteria, business rules, epic, epics'),
    },
    specification: {
      inside: words(`
        technical specification, technical specifications, tech specification, technical spec, tech spec, feature specification, feature spec, functional specification, functional spec, design specification, design spec, solution package, solution document, solution proposal, architecture document, architecture specification, architecture decision document, change request, change requests, system specification, software specification,
        api specification, api spec, interface specification, specification quality checklist, requirements quality checklist, requirements checklist, spec checklist,
        acceptance checklist, checklist template, work item template, workitem template, test case template,
        design document, design doc, technical design, software design, detailed design, high-level design, high level design, solution design, system design document, implementation plan, implementation tasks, implementation roadmap, development plan,
        build plan, test plan, migration plan, rollout plan, refactoring plan, change proposal,
        feature proposal, enhancement proposal, proposed change, request for comments,
        data pipeline spec, spec delta, task breakdown, task list, tasklist, task template, api contract, api contracts, traceability matrix,
        traceability,
        test strategy, task card, milestone plan, design brief,
        implementation slices, manual test plan, manual tests, manual test cases, test checklist, acceptance tests
      `),
      first: words('spec, specification, rfc'),
      last: words(`
        test suite, test suites,
        specification, specifications, spec, specs, rfc, plan, design, tasks, proposal, test case, test cases, test scenario,
        test scenarios
      `),
    },
    asking: words(`
      how, why, what, guide to, introduction to, intro to, getting started, understanding, using, example of, about
      the, about this, spec driven, spec-driven, spec kit, spec-kit, specification by example, writing a, writing
      good, writing better, writing effective, write a, write an, author a, author an, authoring, create a prd,
      create a spec, create an srs, creating a prd, creating a spec, create prd, create prds, create spec, create specs, create srs, create rfc, generate prd, generate prds,
      generate a prd, generate spec, generate a spec, write prd, write spec, review prd, review spec, guide for, handbook for, tutorial on, design system, where to, where the, where do,
      spaced repetition
    `),
    guides: words(`
      guide, guides, guidelines, tutorial, tutorials, walkthrough, walkthroughs, handbook, manual, cheat sheet, cheatsheet, best practices, format, formats,
      explained, documentation, readme, style guide, course, workshop, lesson, blog, instructions, api reference, lint rules,
      responsive design, web design, material design, design patterns, lesson plan, pricing plan, business plan,
      study plan, learning plan, meal plan, workout plan, onboarding plan, spec-driven development, spec driven
      development, specification-driven development, preparation rules, writing rules, authoring rules, drafting rules, writing standards, authoring standards, writing conventions, naming conventions, review checklist, system prompt, system prompts
    `),
    template: { inside: [], first: words(''), last: words('template, templates') },
    records: {
      inside: words('retrospective, retrospectives'),
      first: words('index of, report on, notes on, summary of, minutes of, sprint review, retrospective'),
      last: words(`
      notes, meeting notes, minutes, report, summary, completion, implementation complete, planning complete, testing complete, tests complete, phase complete, status, audit, review, findings, postmortem,
      post-mortem, retro, research, verification, brainstorming, log, journal, roadmap, decisions, overview, retrospective, comparison, test report, changelog, release notes, backlog, reference, examples, generator,
      skill, agent, glossary, faq
    `),
    },
    look: words('design system, design systems, design principles, design language, visual identity'),
    backlog: words('backlog'),
  },
  folders: {
    requirements: words(`
      requirements, requirement, prd, prds, srs, brd, user-stories, userstories, use-cases, usecases, epics,
      business-rules, acceptance-criteria, product-backlog
    `),
    specification: words(`
      spec, specs, specifications, rfc, rfcs, proposals, plans, tasks, design-docs, test-plans, test-plan, testplan,
      testplans, test-cases, testcases, test-scenarios, detailed-design, technical-design, change-requests
    `),
  },
  sections: {
    requirements: words(`
      acceptance criteria, acceptance criterion, functional requirements, functional requirement, goals / non-goals, goals & non-goals, goals and non-goals, in scope, non-functional requirements, nonfunctional requirements,
      non functional requirements, non-goals, non goals, out of scope, personas, user personas, target users,
      primary personas, problem statement, product overview, product vision, requirements, success criteria,
      success metrics, use cases, core use cases, user stories, user story, user scenarios, user scenarios & testing,
      users & personas, business requirements, user requirements, technical requirements, system requirements,
      added requirements, modified requirements, removed requirements, mvp scope, business goals, user goals,
      key performance indicators, kpis, user flows, user journey
    `),
    specification: words(`
      api specification, api design, data model, data models, error handling, components and interfaces,
      key entities, non-functional requirements, technical approach, proposed solution, proposed design,
      detailed design, alternatives considered, correctness properties, test strategy, test cases,
      implementation plan, implementation phases, rollout plan, technical context, constitution check,
      affected files, affected code, risks / trade-offs, rationale and alternatives, unresolved questions,
      definition of done
    `),
    common: words(`
      open questions, assumptions, assumptions and dependencies, constraints, dependencies, risks,
      risks and mitigations, interfaces, observability, technology stack, what changes, impact, decisions,
      motivation, drawbacks, prior art, system overview, architecture overview, migration plan, testing strategy,
      key features, core features, target audience, goals, objectives, scope, background, context,
      introduction and goals, timeline, milestones, stakeholders, overview, purpose
    `),
    look: words(`
      colors, colours, color palette, colour palette, color system, colour system, color tokens, palette, colors & typography, typography, type scale, fonts, spacing, elevation, iconography, border radius, shadows,
      design tokens, brand & style, visual theme
    `),
  },
  names: {
    story: words('user story'),
    plannedStory: words('story'),
    epic: words('epic'),
    requirement: words('requirement, req'),
    requirements: words('requirements, requirement, req., req'),
    criteria: words('acceptance criteria'),
    flows: words('alternative flow, alternate flow, exception flow, basic flow, main flow'),
    clauses: words('bug, bugs, clause, clauses, criterion, criteria, property, properties'),
    kinds: words(`
      rule, business rule, requirement, functional requirement, non-functional requirement, feature, use case,
      user story, story, epic, constraint, goal, objective, criterion, acceptance criterion, test case, scenario,
      risk, decision, assumption, capability, task, invariant, property, principle
    `),
  },
  labels: {
    status: words('status, document status, doc status, prd status, spec status, approval status'),
    choice: words(`
      approach, category, complexity, confidence, criticality, decision, effort, impact, likelihood, outcome, phase,
      priority, probability, rating, recommendation, result, risk, severity, stage, state, status, type
    `),
    date: words(`
      date, created, creation date, created on, created at, updated, last updated, last update, last modified, modified,
      last revised, revised, version date, document date
    `),
    day: words('date'),
    owner: words(`
      owner, document owner, doc owner, product owner, author, authors, author name, owner name, your name, written by,
      prepared by, created by, assignee, responsible, reviewer, maintainer, lead, tech lead, dri, driver, contact,
      product manager, pm
    `),
    aside: words('why, objective, user story, rationale, reason, note, motivation, background, example'),
    id: words('id, uid, identifier'),
    name: words('name, title, summary, requirement, use case name, requirement name'),
  },
  questions: {
    sections: words(
      'open questions, open question, outstanding questions, unresolved questions, unanswered questions, open issues, open items, open points',
    ),
    answers: words('answer, decision, resolution, outcome'),
    settled: words('answered, decided, resolved, closed, settled, done'),
    none: words('none, n/a, not applicable, nothing, none yet'),
  },
  numbers: {
    and: words('and, or, and/or, plus, as well as'),
    through: words('to, through, thru, until, up to, up to and including'),
  },
  tables: {
    matrix: words('traceability, matrix, matrices, mapping, mappings, coverage map'),
    tasks: words('task, tasks, work item, action, action item, activity, step'),
    describing: words(`
      description, descriptions, desc, requirement, requirements, statement, title, name, text, criteria, criterion,
      capability, capabilities, feature, features, goal, goals, function, functions, functional, functionality,
      summary, user story, user stories
    `),
    relating: words(`
      component, components, module, modules, implement, implements, implemented, implementation, design, test, tests,
      tested, testing, verification, verified, verify, validation, validated, validates, status, epic, epics, story,
      stories, code, file, files, task, tasks, owner, covered, covers, coverage, trace, traces, traceability, source,
      depends, evidence
    `),
  },
  options: {
    all: words(`
      draft, review, in review, under review, approved, implemented, active, deprecated, superseded, proposed,
      accepted, rejected, planning, planned, in progress, not started, complete, completed, done, doing, todo, blocked,
      open, closed, resolved, pending, released, final, archived, ready, must, should, could, won't, may, must have,
      should have, could have, won't have, nice to have, low, medium, high, very high, critical, p0, p1, p2, p3, p4,
      yes, no, partial, pass, fail, skip, success, failed, easy, hard, s, m, l, xl, none, excellent, good, acceptable,
      needs work, approve, block, greenfield, brownfield
    `),
    authors: words(`
      draft, review, in review, under review, approved, implemented, deprecated, superseded, proposed, accepted,
      rejected, must, should, could, won't, may, must have, should have, could have, won't have, nice to have,
      greenfield, brownfield
    `),
    drafting: words(`
      draft, drafting, in draft, first draft, early draft, rough draft, initial draft, working draft, final draft,
      wip, work in progress, outline, idea
    `),
    reviewing: words(`
      review, in review, under review, final review, ready for review, needs review, pending review, awaiting review,
      reviewed, ready for approval, pending approval, awaiting approval, proposed, last call
    `),
    settled: words(`
      approved, accepted, implemented, released, final, active, complete, completed, done, published, ratified,
      signed off
    `),
  },
  prompts: {
    deferred: words(`
      to be replaced by, needs clarification, to be determined, to be defined, to be filled, to be added,
      to be completed, to be confirmed, to be decided, to be populated, to be specified, to be agreed, fill in, fill me in,
      fill this in, fill out, insert,
      placeholder, replace, tbd, tba, todo, tbc, fixme
    `),
    putOff: words(''),
    nouns: words(`
      action, actor, answer, approach, assumption, author, benefit, capability, category, company, component,
      condition, constraint, context, count, criterion, criteria, customer, date, deadline, decision, description,
      details, email, entity, event, example, expected, feature, framework, function, goal, goals, impact, input,
      issue, item, language, link, location, metric, milestone, mitigation, module, month, name, number, objective,
      outcome, output, owner, path, percentage, person, persona, phase, platform, precondition, problem, product, project,
      purpose, question, quantity, rationale, reason, requirement, resource, response, result, risk, role, scenario,
      scope, section, service, solution, stakeholder, strategy, system, target, task, team, technology, text,
      threshold, time, timeframe, timeline, title, topic, type, unit, url, user, username, value, version, week, what,
      how, why, who,
      year
    `),
    ordinals: words('phase, version, section, module, week, month, year, milestone, scenario'),
    verbs: words(`
      add, additional, brief, choose, clear, concise, define, describe, detail, detailed, document, enter, explain,
      explicitly, give, high-level, how, identify, if, include, key, link, list, measurable, name, note, optional,
      other, outline, primary, provide, reason, repeat, select, short, specific, specify, state, summarize, summary,
      what, when, where, which, who, whom, why, write, your
    `),
    requests: words('define, describe, explain, identify, outline, provide, specify, summarize'),
    adjectives: words(`
      actual, another, appropriate, current, desired, expected, intended, relevant, some, specific, target, your
    `),
    leads: words(`
      a, an, the, this, our, their, its, every, each, of, by, to, for, in, on, at, with, within, without, from, as, is,
      are, be, than, per, via, under, over, between, into, using, through, and, or, that, shall, must, should, will,
      can, want, when, then, given, if, while, where, until, after, before
    `),
    mentions: words('no, use, any, all, with, remaining, the, without, preserve, excluding, except, including'),
    counting: words('all, any, each, every, no'),
    trails: words(''),
    references: words(`
      annex, appendix, art, article, chapter, clause, figure, fig, issue, line, page, section, sec, table, adr, rfc, iso,
      iec, ieee, nist
    `),
    examples: words(`
      e.g., e. g., eg., eg:, ex., ex:, for example, for instance, example:
    `),
    tags: words(`
      added, all, api, backend, blocked, changed, critical, db, deprecated, done, draft, e2e, error, fact, fixed,
      frontend, high, important, info, low, may, medium, modified, must, mvp, na, new, n/a, no, note, observation, ok,
      optional, parallel, polish, removed, renamed, required, setup, should, skip, skipped, ui, unit, warning, wip, yes
    `),
    things: words('entity, interface, class, model, function, method, type, table, module, component, struct, enum'),
    date: words('yyyy, mm, dd'),
  },
  written: {
    notApplicable: 'Not applicable',
    because: 'Not applicable, because {reason}',
    causes: words('because'),
    reason: 'reason',
    retired: 'Retired',
    title: 'Title',
  },
  statements: {
    modals: words('can, must, shall, should, will'),
    steps: words('given, when, then'),
    triggers: words('when, if, while, where, the'),
    wants: words('i want'),
    headings: words('requirements, requirement, acceptance criteria'),
    units: words(''),
    roles: {
      given: words('given'),
      event: words('when'),
      condition: words('if'),
      state: words('while'),
      feature: words('where'),
      then: words('then'),
      subject: words('the'),
      shall: words('shall'),
    },
  },
  vague: {
    speed: words('quickly, in a timely manner'),
    swift: words('fast, performant, high performance, timely'),
    ease: words(`
      user-friendly, user friendly, easy to use, easily, intuitive, intuitively, simple to use, straightforward,
      straightforwardly
    `),
    quality: words(`
      robust, seamless, seamlessly, state-of-the-art, highly available, reasonable, acceptable, adequate,
      efficiently, appropriate, appropriately, gracefully, sensible, sensibly, adequately, reasonably
    `),
    open: words('as appropriate, if appropriate, where possible, if possible, etc., and so on, and/or similar'),
    timed: words(`
      response, responses, reply, replies, answer, answers, feedback, load, loads, loading, search, searches,
      access, lookup, lookups, performance, processing, rendering, startup, turnaround, checkout, delivery,
      retrieval, switching, execution, results, queries, page, -ment, -ation, -ations
    `),
    terms: words('fail fast, fails fast, failing fast, fast track, fast path, fast forward, fast follow'),
  },
};
