import type { Language } from './language.ts';
import { words } from './words.ts';

export const simplifiedChinese: Language = {
  tag: 'zh-Hans',
  frequent: words(''),
  titles: {
    requirements: words(''),
    specification: words(''),
  },
  sections: {
    requirements: words(''),
    specification: words(''),
  },
  names: {
    story: words('用户故事'),
    requirement: words('需求'),
    requirements: words('需求'),
    criteria: words('验收标准'),
  },
  labels: {
    status: words('状态'),
    choice: words('状态, 优先级'),
    date: words('日期'),
    owner: words('作者, 负责人'),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words('已批准'),
  },
  prompts: {
    deferred: words('待定, 待补充, 待确认'),
    nouns: words('姓名, 日期, 名称, 描述, 功能名称'),
    verbs: words(''),
    requests: words(''),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    references: words(''),
    tags: words(''),
    things: words(''),
  },
  statements: {
    modals: words(''),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
