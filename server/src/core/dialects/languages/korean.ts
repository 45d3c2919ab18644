import type { Language } from './language.ts';
import { words } from './words.ts';

export const korean: Language = {
  tag: 'ko',
  frequent: words('는, 은, 을, 를, 이, 가, 의, 에, 다, 한, 로, 고'),
  titles: {
    requirements: {
      inside: words(`
        비즈니스 규칙, 업무 규칙,
        요구사항, 요구 사항, 제품 요구사항, 제품 요구사항 정의서, 요구사항 정의서, 요구사항 명세서, 요구사항정의서, 요구사항명세서, 사용자 스토리, 유저 스토리, 유스케이스, 유스 케이스, 기획서,
        기능 명세서, 기능명세서, 기능 정의서,
        제품 백로그, 프로덕트 백로그, 제품 비전, 요구명세서, 유저스토리, 사용자스토리, 인수 조건, 기능명세, 기능 명세, 기능정의서
      `),
      first: words(''),
      last: words(''),
    },
    specification: {
      inside: words(`
        테스트 시나리오, 테스트시나리오, 테스트케이스,
        기술 명세서, 기술 명세, 기술 사양서, 설계서, 설계 문서, 상세 설계, 시스템 설계, 기술 설계, 구현 계획, 개발 계획, 테스트 계획, 변경 제안, 변경 요청, 변경요청서,
        api 명세, api 명세서, 명세서, 사양서, 화면 설계서, 작업 목록, 추적 매트릭스,
        테스트 전략, 테스트 명세, 테스트계획, 화면설계서, 화면 정의서, 상세설계, 시스템설계, 구현계획,
        수동 테스트, 테스트 체크리스트, 인수 테스트
      `),
      first: words(''),
      last: words('설계, 명세, 작업, 계획, 계획서, 플랜, 테스트 케이스'),
    },
    asking: words('왜, 어떻게, 어디에'),
    guides: words(
      '가이드, 매뉴얼, 튜토리얼, 안내서, 사용법, 작성법, 설명서, 명세 주도 개발, 스펙 주도 개발, 작성 규칙, 리뷰 체크리스트, 검토 체크리스트',
    ),
    template: { inside: [], first: words(''), last: words('템플릿, 양식') },
    records: {
      inside: [],
      first: words(''),
      last: words('회의록, 보고서, 용어집'),
    },
    look: words('디자인 시스템, 디자인 표준, 디자인 가이드'),
    backlog: words('백로그'),
  },
  folders: {
    requirements: words('요구사항, 기획'),
    specification: words('명세, 설계'),
  },
  sections: {
    requirements: words(`
      요구사항, 기능 요구사항, 비기능 요구사항, 기능적 요구사항, 비기능적 요구사항, 수용 기준, 인수 기준, 인수 조건, 완료 조건, 사용자 스토리, 유저 스토리,
      유스케이스, 범위 외, 제외 범위, 범위 제외, 비목표, 제품 개요, 문제 정의, 타겟 사용자, 대상 사용자, 페르소나, 성공 기준, 성공 지표, 미해결 질문, 사용자 시나리오
    `),
    specification: words(
      '데이터 모델, 에러 처리, 오류 처리, 시스템 아키텍처, 테스트 전략, api 설계, 화면 설계, 데이터베이스 설계',
    ),
    common: words(
      '목표, 배경, 범위, 가정, 제약사항, 제약 조건, 아키텍처, 기술 스택, 인터페이스, 시스템 구성, 시스템 개요, 핵심 기능, 개요',
    ),
    look: words('색상, 색상 팔레트, 색상 시스템, 컬러, 컬러 팔레트, 컬러 시스템, 타이포그래피, 서체, 여백, 간격'),
  },
  names: {
    story: words('사용자 스토리'),
    plannedStory: words('스토리'),
    epic: words('에픽'),
    requirement: words('요구사항'),
    requirements: words('요구사항'),
    criteria: words('인수 조건, 인수 기준, 수용 기준, 승인 기준'),
    flows: words(''),
    clauses: words(''),
    kinds: words(
      '규칙, 비즈니스 규칙, 요구사항, 기능, 유스케이스, 제약, 목표, 인수 조건, 테스트 케이스, 시나리오, 위험, 결정, 가정, 작업',
    ),
  },
  labels: {
    status: words('상태, 문서 상태'),
    choice: words('상태, 우선순위, 중요도, 난이도, 위험도, 유형, 분류'),
    date: words('날짜, 작성일, 작성일자, 수정일, 최종 수정일, 갱신일'),
    day: words('날짜'),
    owner: words('작성자, 담당자, 책임자, 저자'),
    aside: words('이유, 근거, 비고, 참고, 배경, 예시, 사용자 스토리'),
    id: words('식별자, 번호'),
    name: words('이름, 명칭, 요구사항명, 기능명, 제목'),
  },
  questions: {
    sections: words('미해결 질문, 미해결 사항, 미결 사항, 미결정 사항, 열린 질문, 확인 필요 사항'),
    answers: words('답변, 결정, 결론, 해결'),
    settled: words('답변 완료, 결정됨, 해결됨, 완료'),
    none: words('없음, 해당 없음'),
  },
  numbers: {
    and: words('와, 과, 및, 또는, 이나, 하고'),
    through: words('부터, 에서'),
  },
  tables: {
    matrix: words('추적, 매트릭스, 대응표'),
    tasks: words('작업, 과제, 할 일'),
    describing: words('설명, 내용, 요구사항, 이름, 명칭, 기능, 제목'),
    relating: words('컴포넌트, 모듈, 구현, 테스트, 상태, 파일, 작업, 의존, 출처, 검증'),
  },
  options: {
    all: words(
      '초안, 검토 중, 검토중, 승인, 승인됨, 반려, 구현됨, 진행 중, 진행중, 대기, 완료, 미정, 보류, 높음, 중간, 보통, 낮음, 필수, 선택, 예, 아니오',
    ),
    authors: words('초안, 검토 중, 검토중, 승인됨, 반려, 구현됨'),
    drafting: words('초안, 작성 중, 작성중'),
    reviewing: words('검토 중, 검토중, 검토 대기, 승인 대기, 리뷰 중'),
    settled: words('승인, 승인됨, 완료, 확정'),
  },
  prompts: {
    deferred: words(''),
    putOff: words('미정, 추후 결정, 추후 확정, 추후 작성, 확인 필요'),
    nouns: words(`
      가치, 값, 명, 개수, 결과, 고객, 과제, 금액, 기간, 기능, 기능명, 기대효과, 기준, 날짜, 내용, 단계, 담당자, 대상, 데이터, 동작, 링크, 목적, 목표, 목표값, 문제, 모듈, 배경,
      버전, 번호, 범위, 비고, 사용자, 사용자명, 상세, 상태, 서비스, 서비스명, 설명, 수치, 숫자, 시간, 시나리오, 시스템, 시스템명, 액터, 역할, 예시, 요구사항, 요구사항명, 우선순위,
      위험, 유형, 응답, 이름, 이벤트, 이유, 이점, 작성자, 작성일, 작업, 입력, 전제조건, 제목, 제품, 제품명, 조건, 지표, 질문, 출력, 카테고리, 타입, 팀, 팀명, 프로젝트,
      프로젝트명, 플랫폼, 항목, 해결책, 행동, 혜택, 화면명, 회사명, 효과
    `),
    ordinals: words('단계, 버전, 섹션, 모듈, 주차, 시나리오'),
    verbs: words(''),
    requests: words('작성, 기재, 서술, 설명하세요, 나열'),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    trails: words(`
      은, 는, 이, 가, 을, 를, 로, 으로, 로서, 으로서, 로써, 에, 에서, 의, 와, 과, 하고, 하여, 하면, 할, 까지, 부터, 이내, 이상, 이하
    `),
    references: words('그림, 표, 장, 절, 부록'),
    examples: words('예를 들어, 예시:, 예:, 예)'),
    tags: words(''),
    things: words(''),
    date: words(''),
  },
  written: {
    notApplicable: '해당 없음',
    because: '해당 없음 (이유: {reason})',
    causes: words('이유:'),
    reason: '이유',
    retired: '폐기됨',
    title: '제목',
  },
  statements: {
    modals: words(
      '해야 한다, 해야 합니다, 해야 함, 하여야 한다, 되어야 한다, 되어야 합니다, 어야 한다, 어야 합니다, 아야 한다, 여야 한다, 수 있어야, 않아야',
    ),
    steps: words(''),
    triggers: words(''),
    wants: words('하고 싶다, 하고 싶어요, 원한다, 원합니다'),
    headings: words('요구사항, 요구 사항, 인수 조건, 인수 기준, 수용 기준, 승인 기준'),
    units: words('초, 분, 시간, 밀리초, %'),
    roles: {
      given: words('주어진, 조건에서'),
      event: words('때, 하면, 되면, 으면, 경우에'),
      condition: words('경우, 라면'),
      state: words('동안'),
      feature: words('있는 곳에서, 포함된 경우'),
      then: words('그러면'),
      subject: words('시스템은'),
      shall: words('해야 한다, 하여야 한다, 해야 합니다'),
    },
  },
  vague: {
    speed: words('빠르게, 신속하게, 신속히'),
    swift: words('빠른, 신속한'),
    ease: words(
      '사용하기 쉬운, 사용하기 쉽게, 쉽게, 직관적인, 직관적으로, 사용자 친화적인, 사용자 친화적으로, 편리하게, 간편하게',
    ),
    quality: words('적절한, 적절히, 적절하게, 효율적으로, 효율적인, 원활하게, 원활히, 합리적인, 충분한, 충분히'),
    open: words('등등, 필요시, 필요 시, 필요에 따라, 가능하면, 가능한 한'),
    timed: words('응답, 검색, 처리, 로딩, 접근, 조회, 실행, 속도'),
    terms: words('빠른 시작, 빠른 메뉴'),
  },
};
