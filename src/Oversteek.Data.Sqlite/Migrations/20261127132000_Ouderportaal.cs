using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Ouderportaal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "getoond_op",
                table: "okr",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "correctieverzoek",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder = table.Column<int>(type: "INTEGER", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    afgehandeld_op = table.Column<long>(type: "INTEGER", nullable: true),
                    tekst_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correctieverzoek", x => x.id);
                    table.ForeignKey(
                        name: "fk_correctieverzoek_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "keuzelijst",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bewijsnummer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    verstuurd_op = table.Column<long>(type: "INTEGER", nullable: true),
                    claim = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    claimreden_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    concept_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    verstuurde_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_keuzelijst", x => x.id);
                    table.ForeignKey(
                        name: "fk_keuzelijst_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ouderaccount",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    emailindex = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    taal = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    email_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ouderaccount", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ouderbezwaar",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder = table.Column<int>(type: "INTEGER", nullable: false),
                    door_school = table.Column<bool>(type: "INTEGER", nullable: false),
                    ingediend_op = table.Column<long>(type: "INTEGER", nullable: false),
                    gesloten_op = table.Column<long>(type: "INTEGER", nullable: true),
                    tekst_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    uitkomst_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ouderbezwaar", x => x.id);
                    table.ForeignKey(
                        name: "fk_ouderbezwaar_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ouderportaalcode",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ouder = table.Column<int>(type: "INTEGER", nullable: false),
                    wijze = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    taal = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    zoeksleutel = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    uitgegeven_op = table.Column<long>(type: "INTEGER", nullable: true),
                    gebruikt_op = table.Column<long>(type: "INTEGER", nullable: true),
                    houder = table.Column<Guid>(type: "TEXT", nullable: true),
                    adres_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ouderportaalcode", x => x.id);
                    table.ForeignKey(
                        name: "fk_ouderportaalcode_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "portaallink",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    houder = table.Column<Guid>(type: "TEXT", nullable: true),
                    code_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taal = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    keuze = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    geheim = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    gebruikt_op = table.Column<long>(type: "INTEGER", nullable: true),
                    email_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portaallink", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "portaalsessie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    houder = table.Column<Guid>(type: "TEXT", nullable: true),
                    code_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taal = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    gekozen = table.Column<Guid>(type: "TEXT", nullable: true),
                    begonnen_op = table.Column<long>(type: "INTEGER", nullable: false),
                    laatst_gezien_op = table.Column<long>(type: "INTEGER", nullable: false),
                    beeindigd_op = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_portaalsessie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_correctieverzoek_leerling_id",
                table: "correctieverzoek",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_correctieverzoek_school_id",
                table: "correctieverzoek",
                column: "school_id");

            migrationBuilder.CreateIndex(
                name: "ix_keuzelijst_bewijsnummer",
                table: "keuzelijst",
                column: "bewijsnummer",
                unique: true,
                filter: "bewijsnummer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_keuzelijst_leerling_id",
                table: "keuzelijst",
                column: "leerling_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ouderaccount_emailindex",
                table: "ouderaccount",
                column: "emailindex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ouderbezwaar_leerling_id_ouder",
                table: "ouderbezwaar",
                columns: new[] { "leerling_id", "ouder" },
                unique: true,
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_ouderportaalcode_houder",
                table: "ouderportaalcode",
                column: "houder");

            migrationBuilder.CreateIndex(
                name: "ix_ouderportaalcode_leerling_id_ouder_id",
                table: "ouderportaalcode",
                columns: new[] { "leerling_id", "ouder_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ouderportaalcode_zoeksleutel",
                table: "ouderportaalcode",
                column: "zoeksleutel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_portaallink_op",
                table: "portaallink",
                column: "op");

            migrationBuilder.CreateIndex(
                name: "ix_portaalsessie_houder",
                table: "portaalsessie",
                column: "houder");

            migrationBuilder.CreateIndex(
                name: "ix_portaalsessie_laatst_gezien_op",
                table: "portaalsessie",
                column: "laatst_gezien_op");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "correctieverzoek");

            migrationBuilder.DropTable(
                name: "keuzelijst");

            migrationBuilder.DropTable(
                name: "ouderaccount");

            migrationBuilder.DropTable(
                name: "ouderbezwaar");

            migrationBuilder.DropTable(
                name: "ouderportaalcode");

            migrationBuilder.DropTable(
                name: "portaallink");

            migrationBuilder.DropTable(
                name: "portaalsessie");

            migrationBuilder.DropColumn(
                name: "getoond_op",
                table: "okr");
        }
    }
}
