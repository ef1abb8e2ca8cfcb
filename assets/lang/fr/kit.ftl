### Ce qui est imprimé avant la séance. Des mots simples : beaucoup les lisent dans
### une langue qui n’est pas la leur.

## Ce que dit chaque feuille.

kit-not-stated = non précisé
kit-date = { $weekday ->
    [0] Lundi
    [1] Mardi
    [2] Mercredi
    [3] Jeudi
    [4] Vendredi
    [5] Samedi
   *[6] Dimanche
} { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
kit-no-fixed-words = Les mots fixes de cette feuille n’existent pas encore en { $language }. Ils sont en { $instead }.
kit-no-plan-words = Le plan n’a pas de texte en { $language }. Il est montré en { $instead } ; faites-le interpréter.
kit-no-theme-words = Les thèmes et les destinataires n’existent pas en { $language }. Ils sont montrés en { $instead }.

## Le déroulé.

kit-agenda = Déroulé
kit-agenda-time = Heure
kit-agenda-length = Minutes
kit-agenda-picture = Dessin
kit-agenda-step = Ce qui se passe
kit-agenda-minutes = { $n } min
kit-agenda-end = Fin
kit-agenda-rights = Vous pouvez, à tout moment et sans raison à donner
kit-agenda-pass = passer votre tour
kit-agenda-leave = partir
kit-agenda-take-back = retirer ce que vous avez dit
kit-agenda-how-back = Pour retirer un propos, dites-le à qui prend les notes, ou envoyez-nous le code de votre coupon.
kit-agenda-reply = Réponse à ce qui aura été dit, avant le :
kit-agenda-no-start = L’heure de début n’est pas précisée : on montre la durée de chaque étape.
kit-agenda-no-prompts = La question de chaque étape est affichée dans la salle.

## La feuille d’accord.

kit-consent = À lire à voix haute avant toute note
kit-consent-how = Lisez lentement, ligne par ligne, et attendez les interprètes. Cochez une ligne quand tout le monde l’a entendue.
kit-consent-read = Lue
kit-consent-words = Texte
kit-consent-none = Le plan n’a de texte d’accord dans aucune langue. Écrivez-le avant la séance : sans lui, rien ne peut être noté.
kit-consent-ask = Puis demandez, et attendez la réponse
kit-consent-follow = Tout le monde peut suivre dans une langue bien connue.
kit-consent-questions = Des questions ont été posées et ont reçu réponse.
kit-consent-object = Qui ne veut rien voir noté l’a dit, et peut rester.
kit-consent-late = Quelqu’un reste à la porte avec les cartes pour les retardataires.
kit-consent-record = Pour le relevé
kit-consent-in = Lu à voix haute en
kit-consent-at = À quelle heure
kit-consent-by = Par qui (initiales)
kit-consent-objections = Objections et souhaits, sans noms
kit-consent-unsigned = Personne ne signe cette feuille, et aucun nom n’y est écrit.

## La carte pour les retardataires.

kit-late = Bienvenue. Ceci a été lu à voix haute avant votre arrivée.
kit-late-how = Lisez-le avant de parler. Pour l’entendre, demandez à l’accueil.
kit-late-rights = Vous pouvez passer votre tour, partir et retirer ce que vous avez dit, à tout moment et sans raison à donner.

## La feuille de notes.

kit-notes = Feuille de notes
kit-notes-how = Une idée par case. Écrivez ce qui a été dit, jamais qui l’a dit.
kit-notes-table = Table
kit-notes-initials = Vos initiales
kit-notes-kind = Type
kit-notes-words = Propos
kit-notes-themes = Thèmes
kit-notes-to = À qui
kit-notes-seat = Siège
kit-notes-voice = Voix
kit-notes-language = Langue
kit-notes-permission = Autorisation
kit-notes-key = Légende de la feuille de notes
kit-notes-key-kinds = Types
kit-notes-key-themes = Thèmes, par la touche qui les pose
kit-notes-key-to = À qui
kit-notes-key-voices = Voix : seulement celles que les gens choisissent
kit-notes-key-permissions = Autorisation : à demander chaque fois
kit-kind-concern = souci
kit-kind-proposal = proposition
kit-kind-question = question
kit-kind-testimony = vécu
kit-kind-commitment = promesse
kit-kind-strength = ce qui marche
kit-kind-concern-is = un problème, un risque, quelque chose qui manque
kit-kind-proposal-is = quelque chose que quelqu’un devrait faire
kit-kind-question-is = quelque chose que les gens veulent savoir
kit-kind-testimony-is = quelque chose qu’une personne a vécu
kit-kind-commitment-is = une promesse faite dans la salle
kit-kind-strength-is = quelque chose qui aide et doit rester
kit-permission-quote = mot pour mot
kit-permission-paraphrase = en d’autres mots
kit-permission-no = compté seulement
kit-permission-quote-is = la ville peut lire et montrer ces mots mêmes
kit-permission-paraphrase-is = la ville lit ce qui était voulu, dans les mots de qui prend les notes
kit-permission-no-is = les mots sont effacés à la clôture de la séance

## Cartes de siège.

kit-seat = Siège
kit-seat-how = Dites ce numéro, pas votre nom.

## Points et échelles.

kit-dots = Points
kit-dots-how = Tout le monde pose ses points en même temps. Les points montrent où regarder de plus près ; ils ne décident rien.
kit-dots-each = Points par personne :
kit-dots-proposal = Proposition
kit-fist = De 0 à 5 doigts
kit-fist-how = Jusqu’où êtes-vous d’accord ?
kit-fist-0 = non, arrêtons
kit-fist-1 = gros soucis
kit-fist-2 = quelques soucis
kit-fist-3 = je peux l’accepter
kit-fist-4 = cela me plaît
kit-fist-5 = tout à fait, et j’aiderai
kit-fist-hear = Qui montre 0, 1 ou 2 a ensuite la parole.
kit-gradient = Huit degrés d’accord
kit-gradient-1 = Je suis tout à fait pour
kit-gradient-2 = Je suis pour, avec une remarque
kit-gradient-3 = Je soutiens, avec quelques soucis
kit-gradient-4 = Je m’en remets aux autres
kit-gradient-5 = Pas encore : il faut en parler davantage
kit-gradient-6 = Cela ne me plaît pas, mais je ne m’y opposerai pas
kit-gradient-7 = Je ne suis pas d’accord et veux que ce soit noté
kit-gradient-8 = Je suis contre et ne peux pas suivre
kit-gradient-step = Degré
kit-gradient-people = Personnes
kit-gradient-hear = Ce que disent celles et ceux des degrés 5 à 8 est noté dans leurs mots.

## Cartes d’aide.

kit-referral = Où trouver de l’aide
kit-referral-how = Vous n’avez pas à raconter ici ce qui s’est passé. Appeler ou non, et quand : c’est vous qui décidez.
kit-referral-what = Pour quoi
kit-referral-who = Qui, et quand
kit-referral-phone = Téléphone
kit-referral-danger = En danger maintenant
kit-referral-tonight = Ici, ce soir
kit-referral-health = Santé, corps et esprit
kit-referral-violence = Violence
kit-referral-rights = Papiers et droits
kit-referral-roof = Un toit pour la nuit

## Le comptage à la porte.

kit-door = Combien sont venus
kit-door-how = Un trait par personne, dans la ligne qu’elle choisit. Personne n’est obligé de choisir. Pas de noms.
kit-door-voice = Voix
kit-door-strokes = Traits, par cinq
kit-door-sum = Somme
kit-door-unstated = non précisé
kit-door-all = Total

## Coupons de reçu.

kit-slip = Coupon
kit-slip-keep = Gardez-le. Avec le code à l’intérieur, vous pouvez retirer ce que vous avez dit.
kit-slip-send = Apportez ou envoyez le code entier à :
kit-slip-secret = Votre code. Ne le montrez à personne.
kit-slip-fold = Plier et coller

## La page d’où l’on imprime.

kit-index = Le jeu de feuilles
kit-index-how = Ouvrez chaque feuille et imprimez-la en taille réelle, sur { $paper }, sans en-têtes ni pieds de page. Le gris suffit.
kit-name-agenda = Déroulé
kit-name-consent = Feuille d’accord
kit-name-late = Carte pour les retardataires
kit-name-notes = Feuille de notes
kit-name-seats = Cartes de siège
kit-name-dots = Points
kit-name-fist = De 0 à 5 doigts
kit-name-gradient = Huit degrés
kit-name-referral = Cartes d’aide
kit-name-door = Comptage à la porte
kit-name-slips = Coupons de reçu
kit-index-sheet = Feuille
kit-index-for = Pour quoi
kit-index-copies = Copies
kit-index-each-person = une par personne
kit-index-for-agenda = Pour tout le monde : sur les chaises et à la porte. Un seul côté.
kit-index-for-consent = Pour qui le lit à voix haute, une par langue.
kit-index-for-late = Pour les retardataires ; elles restent à la porte.
kit-index-for-notes = Si l’ordinateur lâche. Huit cases sur deux côtés, et la légende.
kit-index-for-seats = Une sur chaque chaise. On parle par son numéro.
kit-index-for-dots = Pour le mur. Réunissez d’abord ce qui se ressemble ; douze lignes au plus.
kit-index-for-fist = Pour le mur, et pour compter.
kit-index-for-gradient = Pour le mur, et pour compter.
kit-index-for-referral = Remplissez-en une à la main, copiez-la et gardez les copies à portée.
kit-index-for-door = Pour l’accueil : combien sont venus, selon la voix choisie.
kit-index-for-slips = Un pour qui voudra peut-être retirer un propos. À découper, plier et coller avant la séance.
kit-index-serials = Numéros { $first } à { $last }.
kit-index-secrets = Les codes sont sur les coupons et nulle part ailleurs : le fichier de la séance ne peut pas les montrer à nouveau. Imprimez les coupons, puis effacez cette feuille. S’ils se perdent, imprimez-en d’autres ; ceux déjà remis restent valables.
kit-index-nothing-for = Pour { $languages }, il n’y a rien à imprimer : ni le plan ni Townhall n’ont de texte dans cette langue. Un interprète peut lire une autre feuille.
kit-index-people = Personnes attendues : { $n }
