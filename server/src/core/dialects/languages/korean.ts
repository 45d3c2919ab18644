import type { Language } from './language.ts';
import { words } from './words.ts';

export const korean: Language = {
  tag: 'ko',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        요구사항, 요구 사항, 제품 요구사항, 제품 요구사항 정의서, 요구사항 정의서, 요구사항 명세서, 요구사항정의서, 요구사항명세서, 사용자 스토리, 유저 스토리, 유스케이스, 유스 케이스, 기획서,
        기능 명세서, 기능명세서, 기능 정의서
      `),
      last: words(''),
    },
    specification: {
      inside: words(`
        기술 명세서, 기술 명세, 기술 사양서, 설계서, 설계 문서, 상세 설계, 시스템 설계, 기술 설계, 구현 계획, 개발 계획, 테스트 계획, 변경 제안,
        api 명세, api 명세서, 명세서, 사양서, 화면 설계서, 작업 목록, 추적 매트릭스
      `),
      last: words('설계, 명세, 작업'),
    },
    asking: words('왜, 어떻게'),
    guides: words('가이드, 매뉴얼, 튜토리얼, 안내서, 사용법, 작성법, 설명서'),
    records: words('회의록, 보고서, 용어집'),
  },
  folders: {
    requirements: words('요구사항, 기획'),
    specification: words('명세, 설계'),
  },
  sections: {
    requirements: words(`
      요구사항, 기능 요구사항, 비기능 요구사항, 기능적 요구사항, 비기능적 요구사항, 수용 기준, 인수 기준, 인수 조건, 완료 조건, 사용자 스토리, 유저 스토리,
      유스케이스, 범위 외, 제외 범위, 비목표, 제품 개요, 문제 정의, 타겟 사용자, 대상 사용자, 페르소나, 성공 기준, 성공 지표, 미해결 질문, 사용자 시나리오
    `),
    specification: words(
      '데이터 모델, 에러 처리, 오류 처리, 시스템 아키텍처, 테스트 전략, api 설계, 화면 설계, 데이터베이스 설계',
    ),
    common: words(
      '목표, 배경, 범위, 가정, 제약사항, 제약 조건, 아키텍처, 기술 스택, 인터페이스, 시스템 구성, 시스템 개요, 핵심 기능, 개요',
    ),
  },
  names: {
    story: words(''),
    requirement: words('요구사항'),
    requirements: words('요구사항'),
    criteria: words('인수 조건, 인수 기준, 수용 기준, 승인 기준'),
    clauses: words(''),
  },
  labels: {
    status: words(''),
    choice: words(''),
    date: words(''),
    owner: words(''),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words(''),
  },
  prompts: {
    deferred: words(''),
    putOff: words('미정, 추후 결정, 추후 확정, 추후 작성, 확인 필요'),
    nouns: words(''),
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
    steps: words(''),
    triggers: words(''),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
