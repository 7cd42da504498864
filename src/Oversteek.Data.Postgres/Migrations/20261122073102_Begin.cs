using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actief = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bewerking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    inhoud = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    uitkomst = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bewerking", x => new { x.account_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "brugklasbeheer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verstuurd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reden_terugzetting = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brugklasbeheer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "formulierconcept",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    formulier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_formulierconcept", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "functie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_functie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inzagerecht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    eigenaar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grond = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reikwijdte = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inzagerecht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ketenstand",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    nummer = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ketenstand", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leerling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    groep = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    leerlingcode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    instroom_op = table.Column<DateOnly>(type: "date", nullable: true),
                    alternatieve_status = table.Column<string>(type: "text", nullable: true),
                    adres_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    bsn_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    onderwijsnummer_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    persoonsnummerindex = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    schoolloopbaan_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    achternaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    geboortedatum = table.Column<DateOnly>(type: "date", nullable: false),
                    geslacht = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    roepnaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    tussenvoegsel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    voornamen = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leerling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "logboekregel",
                columns: table => new
                {
                    nummer = table.Column<long>(type: "bigint", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    soort = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    wie = table.Column<Guid>(type: "uuid", nullable: true),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    namens = table.Column<Guid>(type: "uuid", nullable: true),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kenmerk = table.Column<Guid>(type: "uuid", nullable: false),
                    gegevens = table.Column<string>(type: "text", nullable: false),
                    reden = table.Column<byte[]>(type: "bytea", nullable: true),
                    vorige = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboekregel", x => x.nummer);
                });

            migrationBuilder.CreateTable(
                name: "organisatie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    schoolsoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    brin = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    vestigingscode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    plaats = table.Column<string>(type: "text", nullable: true),
                    straat = table.Column<string>(type: "text", nullable: true),
                    huisnummer = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    bestuur_id = table.Column<Guid>(type: "uuid", nullable: true),
                    regio_id = table.Column<Guid>(type: "uuid", nullable: true),
                    telefoon = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    website = table.Column<string>(type: "text", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisatie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    mijlpalen = table.Column<string>(type: "text", nullable: false),
                    regels = table.Column<string>(type: "text", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procedure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    functie_id = table.Column<Guid>(type: "uuid", nullable: true),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    begonnen_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    laatst_gezien_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tweede_factor_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beeindigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    apparaat = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    meekijken_bij = table.Column<Guid>(type: "uuid", nullable: true),
                    meekijken_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sleutelregel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sleutelregel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "teller",
                columns: table => new
                {
                    sleutel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    venster_tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teller", x => x.sleutel);
                });

            migrationBuilder.CreateTable(
                name: "uitgaand_bericht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sjabloon = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ouder = table.Column<int>(type: "integer", nullable: true),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: true),
                    gegevens = table.Column<string>(type: "text", nullable: false),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verzonden_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uitgaand_bericht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "brugklas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    beheer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    adviezen = table.Column<string>(type: "text", nullable: false),
                    lwoo = table.Column<bool>(type: "boolean", nullable: false),
                    oorspronkelijke_capaciteit = table.Column<int>(type: "integer", nullable: false),
                    actuele_capaciteit = table.Column<int>(type: "integer", nullable: false),
                    opmerking = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brugklas", x => x.id);
                    table.ForeignKey(
                        name: "fk_brugklas_brugklasbeheer_beheer_id",
                        column: x => x.beheer_id,
                        principalTable: "brugklasbeheer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aanmelding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanmelddatum = table.Column<DateOnly>(type: "date", nullable: false),
                    ronde = table.Column<int>(type: "integer", nullable: false),
                    aanmeldnummer = table.Column<int>(type: "integer", nullable: true),
                    vso_procedure = table.Column<bool>(type: "boolean", nullable: false),
                    lotingskenmerk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    lijststatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    besluit_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanmelding", x => x.id);
                    table.ForeignKey(
                        name: "fk_aanmelding_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "adviesformulier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    uitgereikt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afdrukken = table.Column<int>(type: "integer", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adviesformulier", x => x.id);
                    table.ForeignKey(
                        name: "fk_adviesformulier_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bijlage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mediatype = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    grootte = table.Column<long>(type: "bigint", nullable: false),
                    bron = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    toestand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vrijgegeven = table.Column<bool>(type: "boolean", nullable: false),
                    toegevoegd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bestandsnaam_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bijlage", x => x.id);
                    table.ForeignKey(
                        name: "fk_bijlage_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "klaargezet_dossier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ontvanger_brin = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    zoeksleutel = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    opt_uit = table.Column<string>(type: "text", nullable: false),
                    klaargezet_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateOnly>(type: "date", nullable: false),
                    opgehaald_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_klaargezet_dossier", x => x.id);
                    table.ForeignKey(
                        name: "fk_klaargezet_dossier_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "okr",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    definitief_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    advies_definitief = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    advies_definitief_op = table.Column<DateOnly>(type: "date", nullable: true),
                    lwoo = table.Column<bool>(type: "boolean", nullable: false),
                    uitstroom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    advies_voorlopig = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    advies_voorlopig_op = table.Column<DateOnly>(type: "date", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_okr", x => x.id);
                    table.ForeignKey(
                        name: "fk_okr_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ouder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgnummer = table.Column<int>(type: "integer", nullable: false),
                    communicatiekeuze = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    keuze_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gegevens_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ouder", x => x.id);
                    table.ForeignKey(
                        name: "fk_ouder_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unieke_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    zoeksleutel = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unieke_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_unieke_code_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "voortgang",
                columns: table => new
                {
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    okrstatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanmeldingstatus = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    alternatief = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voortgang", x => x.leerling_id);
                    table.ForeignKey(
                        name: "fk_voortgang_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "koppelsleutel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    gemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vervalt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    gebruikt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_koppelsleutel", x => x.id);
                    table.ForeignKey(
                        name: "fk_koppelsleutel_organisatie_organisatie_id",
                        column: x => x.organisatie_id,
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schooljaar = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vastlegging = table.Column<string>(type: "text", nullable: false),
                    regelshash = table.Column<string>(type: "text", nullable: true),
                    entropiebron = table.Column<string>(type: "text", nullable: true),
                    invoer = table.Column<string>(type: "text", nullable: true),
                    openbare_toevalsbron = table.Column<string>(type: "text", nullable: true),
                    verslag = table.Column<string>(type: "text", nullable: true),
                    gepubliceerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    geheim_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loting", x => x.id);
                    table.ForeignKey(
                        name: "fk_loting_organisatie_organisatie_id",
                        column: x => x.organisatie_id,
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "voorkeur",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanmelding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    brugklas_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voorrangsregel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voorkeur", x => x.id);
                    table.ForeignKey(
                        name: "fk_voorkeur_aanmelding_aanmelding_id",
                        column: x => x.aanmelding_id,
                        principalTable: "aanmelding",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bijlageinhoud",
                columns: table => new
                {
                    bijlage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bijlageinhoud", x => x.bijlage_id);
                    table.ForeignKey(
                        name: "fk_bijlageinhoud_bijlage_bijlage_id",
                        column: x => x.bijlage_id,
                        principalTable: "bijlage",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "okr_onderdeel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    okr_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nummer = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    gewijzigd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    gewijzigd_door = table.Column<Guid>(type: "uuid", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_okr_onderdeel", x => x.id);
                    table.ForeignKey(
                        name: "fk_okr_onderdeel_okr_okr_id",
                        column: x => x.okr_id,
                        principalTable: "okr",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lotingsuitslag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    loting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    leerling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kenmerk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    brugklas_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lotnummer = table.Column<long>(type: "bigint", nullable: true),
                    uitleg = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotingsuitslag", x => x.id);
                    table.ForeignKey(
                        name: "fk_lotingsuitslag_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_lotingsuitslag_loting_loting_id",
                        column: x => x.loting_id,
                        principalTable: "loting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "ketenstand",
                columns: new[] { "id", "hash", "nummer" },
                values: new object[] { 1, new byte[0], 0L });

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_leerling_id",
                table: "aanmelding",
                column: "leerling_id",
                unique: true,
                filter: "status NOT IN ('Vervallen', 'Afgewezen', 'GeenVervolg', 'Vrijgevallen')");

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_lotingskenmerk",
                table: "aanmelding",
                column: "lotingskenmerk",
                unique: true,
                filter: "lotingskenmerk IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_aanmelding_organisatie_id_schooljaar_aanmeldnummer",
                table: "aanmelding",
                columns: new[] { "organisatie_id", "schooljaar", "aanmeldnummer" },
                unique: true,
                filter: "aanmeldnummer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adviesformulier_leerling_id",
                table: "adviesformulier",
                column: "leerling_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bijlage_leerling_id",
                table: "bijlage",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_brugklas_beheer_id",
                table: "brugklas",
                column: "beheer_id");

            migrationBuilder.CreateIndex(
                name: "ix_brugklasbeheer_organisatie_id_schooljaar",
                table: "brugklasbeheer",
                columns: new[] { "organisatie_id", "schooljaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_formulierconcept_account_id_formulier",
                table: "formulierconcept",
                columns: new[] { "account_id", "formulier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_functie_account_id",
                table: "functie",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_functie_organisatie_id",
                table: "functie",
                column: "organisatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_inzagerecht_leerling_id_organisatie_id",
                table: "inzagerecht",
                columns: new[] { "leerling_id", "organisatie_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inzagerecht_organisatie_id_reikwijdte",
                table: "inzagerecht",
                columns: new[] { "organisatie_id", "reikwijdte" });

            migrationBuilder.CreateIndex(
                name: "ix_klaargezet_dossier_leerling_id",
                table: "klaargezet_dossier",
                column: "leerling_id",
                unique: true,
                filter: "ingetrokken_op IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_klaargezet_dossier_zoeksleutel",
                table: "klaargezet_dossier",
                column: "zoeksleutel",
                unique: true,
                filter: "ingetrokken_op IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_koppelsleutel_hash",
                table: "koppelsleutel",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_koppelsleutel_organisatie_id",
                table: "koppelsleutel",
                column: "organisatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_leerling_organisatie_id_persoonsnummerindex",
                table: "leerling",
                columns: new[] { "organisatie_id", "persoonsnummerindex" });

            migrationBuilder.CreateIndex(
                name: "ix_leerling_organisatie_id_schooljaar",
                table: "leerling",
                columns: new[] { "organisatie_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_logboekregel_leerling_id",
                table: "logboekregel",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_logboekregel_op",
                table: "logboekregel",
                column: "op");

            migrationBuilder.CreateIndex(
                name: "ix_loting_organisatie_id_schooljaar",
                table: "loting",
                columns: new[] { "organisatie_id", "schooljaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lotingsuitslag_leerling_id",
                table: "lotingsuitslag",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_lotingsuitslag_loting_id",
                table: "lotingsuitslag",
                column: "loting_id");

            migrationBuilder.CreateIndex(
                name: "ix_okr_leerling_id",
                table: "okr",
                column: "leerling_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_okr_onderdeel_okr_id_nummer",
                table: "okr_onderdeel",
                columns: new[] { "okr_id", "nummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_brin_vestigingscode",
                table: "organisatie",
                columns: new[] { "brin", "vestigingscode" });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_regio_id_soort",
                table: "organisatie",
                columns: new[] { "regio_id", "soort" });

            migrationBuilder.CreateIndex(
                name: "ix_ouder_leerling_id_volgnummer",
                table: "ouder",
                columns: new[] { "leerling_id", "volgnummer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procedure_organisatie_id_schooljaar",
                table: "procedure",
                columns: new[] { "organisatie_id", "schooljaar" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessie_account_id",
                table: "sessie",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_uitgaand_bericht_status_volgende_poging_op",
                table: "uitgaand_bericht",
                columns: new[] { "status", "volgende_poging_op" });

            migrationBuilder.CreateIndex(
                name: "ix_unieke_code_leerling_id",
                table: "unieke_code",
                column: "leerling_id",
                unique: true,
                filter: "status <> 'Ingetrokken'");

            migrationBuilder.CreateIndex(
                name: "ix_unieke_code_zoeksleutel",
                table: "unieke_code",
                column: "zoeksleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_voorkeur_aanmelding_id_rang",
                table: "voorkeur",
                columns: new[] { "aanmelding_id", "rang" });

            migrationBuilder.CreateIndex(
                name: "ix_voorkeur_brugklas_id",
                table: "voorkeur",
                column: "brugklas_id");

            migrationBuilder.CreateIndex(
                name: "ix_voortgang_school_id_schooljaar",
                table: "voortgang",
                columns: new[] { "school_id", "schooljaar" });

            migrationBuilder.Sql(Inzagebeleid.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adviesformulier");

            migrationBuilder.DropTable(
                name: "bewerking");

            migrationBuilder.DropTable(
                name: "bijlageinhoud");

            migrationBuilder.DropTable(
                name: "brugklas");

            migrationBuilder.DropTable(
                name: "formulierconcept");

            migrationBuilder.DropTable(
                name: "functie");

            migrationBuilder.DropTable(
                name: "inzagerecht");

            migrationBuilder.DropTable(
                name: "ketenstand");

            migrationBuilder.DropTable(
                name: "klaargezet_dossier");

            migrationBuilder.DropTable(
                name: "koppelsleutel");

            migrationBuilder.DropTable(
                name: "logboekregel");

            migrationBuilder.DropTable(
                name: "lotingsuitslag");

            migrationBuilder.DropTable(
                name: "okr_onderdeel");

            migrationBuilder.DropTable(
                name: "ouder");

            migrationBuilder.DropTable(
                name: "procedure");

            migrationBuilder.DropTable(
                name: "sessie");

            migrationBuilder.DropTable(
                name: "sleutelregel");

            migrationBuilder.DropTable(
                name: "teller");

            migrationBuilder.DropTable(
                name: "uitgaand_bericht");

            migrationBuilder.DropTable(
                name: "unieke_code");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "voorkeur");

            migrationBuilder.DropTable(
                name: "voortgang");

            migrationBuilder.DropTable(
                name: "bijlage");

            migrationBuilder.DropTable(
                name: "brugklasbeheer");

            migrationBuilder.DropTable(
                name: "loting");

            migrationBuilder.DropTable(
                name: "okr");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "aanmelding");

            migrationBuilder.DropTable(
                name: "organisatie");

            migrationBuilder.DropTable(
                name: "leerling");
        }
    }
}
