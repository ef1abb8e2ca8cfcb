### Le plan, l’usage des paroles et la fiche de la séance.

## Modes

focus-plan = PLAN
focus-prompts = QUESTION
focus-voices = VOIX
focus-spoken = LANGUES
focus-sheet = FICHE
focus-defaults = RÉGLAGES
focus-words = SAISIE

## Keys

section-before = Plan et fiche de la séance
do-plan = plan
do-plan-help = Changer le plan de cette séance : minutes, ordre, questions, langues, voix ; :plan 3 20
do-sheet = fiche
do-sheet-help = Lire et remplir la fiche de la séance ; :sheet reply-by 2027-01-31
do-defaults = réglages
do-defaults-help = Ce qu’on peut faire des paroles si leur ligne n’en dit rien ; :defaults quote verbatim
do-prompts = question
do-prompts-help = Changer ce qu’on demande à la salle dans cette phase, langue par langue
do-plan-voices = voix
do-plan-voices-help = Changer les voix que l’on peut choisir
do-spoken = langues
do-spoken-help = Changer les langues de la séance
do-add = ajouter
do-add-help = Ajouter une voix ou une langue
do-out = omettre
out-voice = retirer
do-out-help = Omettre une phase ou la reprendre ; retirer une voix que personne n’a utilisée
do-migrant-led = de migrants
do-migrant-led-help = Cette voix parle pour un groupe mené par des migrants, ou non
do-new-line = autre ligne
do-new-line-help = Commencer une nouvelle ligne dans le texte
enter-minutes = minutes
five-minutes = / - 5 min
move-phase = / J bouger
enter-type = écrire
open-ref = ouvrir réf
undo-text = comme avant

## The plan

plan-heading = Le plan de cette séance
plan-plain = minutes
plan-interpreted = interprété
plan-end = fin de la soirée
plan-left-out = omise : { $phase }
plan-long = Plus de trois heures : une salle en suit trois. Raccourcissez ou omettez une phase.
plan-long-interpreted = Avec interprétation, plus de trois heures : une salle en suit trois.
plan-voices-count = { $n } voix
prompts-heading = Ce qu’on demande à la salle : { $phase }
prompts-how = Visible en salle et au mur. Une langue sans mots revient à l’interprète.
voices-heading = Voix que l’on peut choisir
voices-how = Personne n’est obligé d’en choisir une. Une voix utilisée reste.
voices-migrant-led = de migrants
sheet-no-link = { $ref } ne nomme aucune contribution ici.
spoken-heading = Langues de cette séance
spoken-how = On y lit l’accord et on y montre les questions.
page-no-prompt = pas encore de mots
page-no-title = pas encore de titre
page-not-stated = non précisé
page-written = le plan y est écrit
page-aside = pas encore gardé : Entrée reprend la saisie

## What words may be used for

defaults-heading = Si une ligne n’en dit rien
defaults-how = Vaut pour tout ce qui est noté désormais. Une ligne peut toujours dire autre chose.
defaults-permission = Ce qu’on peut faire des paroles
defaults-mode = Leur fidélité à ce qui a été dit

## The sheet

sheet-heading = La fiche de la séance
sheet-how = Ce que seules des personnes peuvent écrire. Sinon, les rapports disent « non précisé ».
sheet-decision = Décision éclairée
sheet-decision-date = Décidée le
sheet-open = Ce qui est ouvert
sheet-decided = Ce qui est décidé
sheet-reply-by = Réponse avant le
sheet-reply-from = Qui répond
sheet-invited = Comment on a invité
sheet-missing = Qui manquait
sheet-limits = Limites
sheet-contact = Contact
sheet-summary = Résumé
sheet-theme = Thème
sheet-themes = Une phrase par thème
sheet-words = { $n } mots sur { $most }
sheet-how-decision = Quelle décision de la ville cette soirée éclaire, en une phrase.
sheet-how-day = Un jour : année-mois-jour, comme 2027-01-31.
sheet-how-open = Ce que les gens peuvent encore changer.
sheet-how-decided = Ce qui est déjà arrêté, pour que personne n’espère en vain.
sheet-how-reply-from = Le poste qui répond, pas le nom d’une personne : direction du logement.
sheet-how-invited = Par quels moyens, dans quelles langues et combien de temps avant.
sheet-how-missing = Quels groupes vivent ici et ne sont pas venus, et pourquoi, si on le sait.
sheet-how-limits = Ce que le résultat ne peut pas dire : trop peu de gens, un quartier, une langue.
sheet-how-contact = Un bureau à qui s’adresser : aucun numéro privé.
sheet-how-summary = 150 mots au plus. Une réf comme K7QX4 devient un lien vers ce qui a été dit.
sheet-how-theme = Une phrase. Une réf comme K7QX4 devient un lien vers ce qui a été dit.

## Typing

words-minutes = Minutes de « { $phase } »
words-prompt = Ce qu’on demande en { $language } : { $phase }
words-voice = Titre en { $language } de { $voice }
words-new-voice = Titre de la nouvelle voix
words-language = Langue à ajouter
words-how-minutes = Minutes entières, quand tous partagent une langue. Le temps interprété en découle.
words-how-prompt = Une question, lue d’un souffle. Sans mots, un interprète la dit.
words-how-voice = Un mot ou deux par lesquels les gens se nommeraient.
words-how-language = Son nom ou son code, comme ti ou tigrigna.

## What was done, and why not

done-plan = Le plan de cette séance est changé. Le fichier du plan reste tel quel.
done-sheet = La fiche est remplie.
done-details = Cela vaut désormais.
done-kept = Gardé.
done-text-back = Le texte en cours de saisie est revenu.
hint-put-aside = Mis de côté, pas gardé. Entrée sur sa ligne le reprend.
hint-one-line = C’est une seule ligne. Entrée la garde.
hint-left-out = Cette phase est omise. x la reprend.
hint-no-ref-here = Aucune réf de contribution dans ce champ.
hint-one-language = Une séance a au moins une langue. Ajoutez-en une autre d’abord.
hint-no-language-called = Aucune langue ne s’appelle ici « { $word } ». Écrivez son nom ou son code, comme ti.
command-plan = Écrivez :plan 3 20, :plan 3 up, down ou out, :plan back ID, ou :plan 3 es et la question.
command-plan-voice = Écrivez :plan voice new TITRE, ou :plan voice ID out, migrant-led ou es TITRE.
command-sheet = Écrivez :sheet { $field } et les mots ; - seul le vide.
command-sheet-field = « { $word } » n’est pas un champ de la fiche : { $fields }, theme/ID.
command-defaults = « { $word } » n’est ni quote, ni para, no, verbatim, gist ou interp.

## Lines of text

plain-plan-phase = { $nth }, { $time }, { $phase } : { $plain } minutes, { $interpreted } avec interprétation.
plain-plan-left-out = Omise : { $phase }. :plan back { $id } la reprend.
plain-plan-sum = En tout { $plain } minutes, { $interpreted } avec interprétation.
plain-plan-end = La soirée finit à { $time }.
plain-plan-languages = Langues : { $languages }.
plain-plan-voices = Voix : { $voices }.
plain-sheet-field = { $id }, { $name } : { $words }
plain-sheet-summary = { $id }, { $name }, { $count } : { $words }
plain-sheet-link = Nomme { $row }
plain-sheet-no-link = { $ref } ne nomme aucune contribution ici. Vérifiez-la.
plain-default-permission = Si une ligne n’en dit rien : { $title } ({ $id }).
plain-default-mode = Fidélité des paroles : { $title } ({ $id }).
plain-help-plan = { $word } dit le plan ; { $word } 3 20 donne 20 minutes à la troisième phase, 3 up, down ou out la déplace ou l’omet.
plain-help-sheet = { $word } dit la fiche de la séance ; { $word } reply-by 2027-01-31 remplit un champ.
plain-help-defaults = { $word } quote verbatim dit ce qu’on peut faire des paroles si leur ligne n’en dit rien.
