using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NieuwsHulpEnScholen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "contactpersonen",
                table: "organisatie",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "gecontroleerd_op",
                table: "organisatie",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "po_herinnerd_op",
                table: "gesprek",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "vo_herinnerd_op",
                table: "gesprek",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "hulpvraag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vraagsteller_id = table.Column<Guid>(type: "uuid", nullable: false),
                    helpdesk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    laatste_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    regels_versleuteld = table.Column<byte[]>(type: "bytea", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hulpvraag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nieuwsbericht",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    tekst = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    voor = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: true),
                    van = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    tot = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    gepubliceerd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nieuwsbericht", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nieuwslezing",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nieuwsbericht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nieuwslezing", x => new { x.account_id, x.nieuwsbericht_id });
                    table.ForeignKey(
                        name: "fk_nieuwslezing_nieuwsbericht_nieuwsbericht_id",
                        column: x => x.nieuwsbericht_id,
                        principalTable: "nieuwsbericht",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraag_account_id",
                table: "hulpvraag",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_hulpvraag_helpdesk_id_status",
                table: "hulpvraag",
                columns: new[] { "helpdesk_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_nieuwsbericht_organisatie_id",
                table: "nieuwsbericht",
                column: "organisatie_id");

            migrationBuilder.CreateIndex(
                name: "ix_nieuwslezing_nieuwsbericht_id",
                table: "nieuwslezing",
                column: "nieuwsbericht_id");

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "hulpvraag");

            migrationBuilder.DropTable(
                name: "nieuwslezing");

            migrationBuilder.DropTable(
                name: "nieuwsbericht");

            migrationBuilder.DropColumn(
                name: "contactpersonen",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "gecontroleerd_op",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "po_herinnerd_op",
                table: "gesprek");

            migrationBuilder.DropColumn(
                name: "vo_herinnerd_op",
                table: "gesprek");
        }
    }
}
